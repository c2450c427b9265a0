/** Arrow keys go through field, offered queries and results; everything else is the browser's. */
export function moveByArrows(page: HTMLElement, event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const all = page.querySelectorAll<HTMLElement>('[name=q], [data-query], [data-results] [data-title], [data-more]');
  const stops = [...all].filter((stop) => stop.checkVisibility());
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = at === -1 ? undefined : stops[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
