const key = 'tim-gan-day';
const most = 6;

/** What was searched on this device, newest first. Kept here only; nothing is sent anywhere. */
export function recentQueries(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, most) : [];
  } catch {
    // A browser may keep nothing: then there is nothing to show.
    return [];
  }
}

export function rememberQuery(query: string): void {
  keep([query, ...recentQueries().filter((known) => known !== query)]);
}

export function forgetQueries(): void {
  keep([]);
}

function keep(queries: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(queries.slice(0, most)));
  } catch {
    // As above.
  }
}
