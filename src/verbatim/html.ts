const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe as HTML content or as a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/**
 * Whether a link in a document may be followed: a web or mail address, or a place on this site.
 * Browsers drop line breaks and tabs and read `\` as `/`, so that `/<tab>/host` leads elsewhere.
 */
export function isSafeUrl(url: string): boolean {
  if (/[\0-\x20\x7F\\]/.test(url)) return false;
  if (/^[/#](?!\/)/.test(url)) return true;
  return /^(?:https?:\/\/|mailto:)/i.test(url) && URL.canParse(url);
}

/** Whether a picture may be shown: a file of this site by a plain path, of a kind that holds no code. */
export function isImageAddress(url: string): boolean {
  return /^(?:\/[a-z0-9][a-z0-9_-]*)+\.(?:png|jpe?g|webp|avif|gif)$/.test(url);
}
