/**
 * Tells the development server which edition of the record this page shows, once they are connected: what changed
 * while the page was on its way did not reach it.
 */
const edition = document.querySelector<HTMLElement>('[data-edition]')?.dataset['edition'];
if (edition !== undefined) import.meta.hot?.send('cong-khai:shown', { edition: Number(edition) });
