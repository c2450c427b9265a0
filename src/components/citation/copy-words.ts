/**
 * Lets the buttons of a page copy the words they name, and says so aloud. Without a clipboard (an
 * unencrypted site, an old browser) the words are left selected for the reader to copy.
 */
export function enableCopying(page: Document): void {
  const status = page.querySelector<HTMLElement>('[data-copied]');
  page.querySelectorAll<HTMLButtonElement>('[data-copies]').forEach((button) => {
    button.hidden = false;
    button.onclick = async () => {
      const words = page.getElementById(button.dataset['copies'] ?? '');
      if (!words || !status) return;
      status.textContent = '';
      const isCopied = await copied(words);
      status.textContent = `${(isCopied ? status.dataset['copied'] : status.dataset['selected']) ?? ''} ${button.dataset['name'] ?? ''}`;
    };
  });
}

async function copied(words: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words.textContent.trim());
    return true;
  } catch {
    getSelection()?.selectAllChildren(words);
    return document.execCommand('copy');
  }
}
