import { grouped } from '../src/progress.ts';
import { filesBelow } from '../src/release/site-files.ts';

/** A page of a built site and what it weighs as it is stored. */
interface BuiltPage {
  readonly address: string;
  readonly bytes: number;
}

/** The pages of a built site, heaviest first. */
export function builtPages(site: string): readonly BuiltPage[] {
  return filesBelow(site)
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, bytes }) => ({ address: `/${path.replace(/index\.html$/, '')}`, bytes }))
    .toSorted((a, b) => b.bytes - a.bytes || (a.address < b.address ? -1 : 1));
}

/** What each part of the build took and what came of it, from the measures taken on the way; in Vietnamese. */
export function summaryLines(
  pages: readonly BuiltPage[],
  measures: readonly { readonly name: string; readonly duration: number; readonly detail?: unknown }[],
): readonly string[] {
  const parts = measures.map(({ name, duration, detail }) => {
    const counts = Object.entries(Object(detail ?? {})).map(([word, count]) => `${word} ${grouped(Number(count))}`);
    const about = counts.length === 0 ? '' : ` (${counts.join(', ')})`;
    return `${name} ${(duration / 1000).toFixed(1).replace('.', ',')} giây${about}`;
  });
  const heaviest = pages.slice(0, 3).map(({ address, bytes }) => `${address} ${grouped(Math.ceil(bytes / 1000))} kB`);
  return [
    ...(parts.length === 0 ? [] : [parts.join('; ')]),
    ...(heaviest.length === 0 ? [] : [`trang nặng nhất: ${heaviest.join(', ')}`]),
  ];
}
