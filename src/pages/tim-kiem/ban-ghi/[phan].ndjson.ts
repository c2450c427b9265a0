import type { APIRoute, GetStaticPaths } from 'astro';
import { abbreviations } from '#queries/abbreviations.ts';
import { getPlainRegister } from '#queries/register.ts';
import { digestOf } from '#queries/shown.ts';
import { isKept, type RecordLine } from '#search/index/record-line.ts';
import { indexedNotices, recordFacts, searchRecord } from '#search/index/records.ts';
import { placesIn } from '#search/index/row-list.ts';

/** Notices of one file: a whole register would not fit into one string. */
const length = 1000;

/** What the search index is built from, one record a line; `search/index/integration.ts` takes it out of the built site. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { notices } = await getPlainRegister();
  return Array.from({ length: Math.ceil(notices.length / length) }, (_, part) => ({ params: { phan: String(part) } }));
};

export const GET: APIRoute = async ({ params }) => {
  const from = Number(params['phan']) * length;
  const register = await getPlainRegister();
  const places = placesIn(register);
  const short = digestOf(abbreviations());
  const lines = indexedNotices(register)
    .slice(from, from + length)
    .map((notice) => {
      // The notice's own words count by the digest of its file.
      const key = digestOf([short, digestOf(notice), JSON.stringify(recordFacts(register, notice))]);
      const line: RecordLine = {
        key,
        places: places.get(notice.slug) ?? { notice: 0, directives: {} },
        ...(isKept(key) ? {} : { record: searchRecord(register, notice) }),
      };
      return `${JSON.stringify(line)}\n`;
    });
  return new Response(lines.join(''));
};
