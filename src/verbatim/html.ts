const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe as HTML content or as a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const safeSchemes = new Set(['http:', 'https:', 'mailto:']);

/** Whether a link in a document may be followed: a web or mail address, or a place on this site. */
export function isSafeUrl(url: string): boolean {
  if (/^[/#](?![/\\])/.test(url)) return true;
  try {
    return safeSchemes.has(new URL(url).protocol);
  } catch {
    return false;
  }
}
