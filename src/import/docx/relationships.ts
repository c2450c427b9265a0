import type { Package } from './package.ts';
import { childElements, parseXml } from './xml.ts';

export interface Relationship {
  readonly id: string;
  /** Last word of its type: header, footnotes, styles… */
  readonly type: string;
  /** Name of the part within the archive; undefined when it points outside, where nothing is ever fetched. */
  readonly part: string | undefined;
}

/** What a part refers to; the empty name stands for the archive itself. */
export async function relationshipsOf(archive: Package, part: string): Promise<readonly Relationship[]> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const bytes = await archive.read(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  if (bytes === undefined) return [];
  return childElements(parseXml(bytes)).map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: (attributes['Type'] ?? '').replace(/^.*\//u, ''),
    part: attributes['TargetMode'] === 'External' ? undefined : partName(folder, attributes['Target'] ?? ''),
  }));
}

/** A target is only ever a name to look up among the parts of the archive. */
function partName(folder: string, target: string): string | undefined {
  const base = `file:///${folder}`;
  return URL.canParse(target, base) ? new URL(target, base).pathname.slice(1) : undefined;
}
