import type { Result } from './report.ts';
import { isAtAnchor, placeOf } from './score.ts';

/** Each query a contestant did not answer first, with what it put first instead. */
export function missesOf({ label, outcome }: Result): string {
  const lines = outcome.asked.flatMap((asked) => {
    const { class: name, text, expect, results, total, isNear, error } = asked;
    if (expect.length === 0 && total === 0) return [];
    const wantsClause = expect.some((address) => address.includes('#'));
    const place = placeOf(asked);
    if (expect.length > 0 && place === 1 && (!wantsClause || isAtAnchor(asked))) return [];
    const why =
      expect.length === 0
        ? 'should be none'
        : place === 1
          ? 'another clause'
          : `place ${place === 0 ? '–' : String(place)}`;
    return [
      `${name} ${text.normalize('NFC')}`,
      `   ${why}${isNear ? ', near' : ''}, ${String(total)} results${error === undefined ? '' : `, ${error}`}; wanted ${expect.join(' | ')}`,
      ...results.slice(0, 3).map((url) => `   ${url}`),
    ];
  });
  return [`## misses of ${label}`, ...lines].join('\n');
}
