import { yearOf } from '#domain/civil-date.ts';
import { parseDocumentNumber } from '#domain/document-number.ts';
import { documentTypes } from '#domain/document-type.ts';
import { slugOf } from '../understand/slug.ts';
import type { Understanding } from '../understand/understand.ts';

/** Longest name of a draft's file, without its ending. */
const longest = 80;

/** A draft's file name without ending, `tb-123-ket-luan-hoi-nghi`: the last part of its address for ever. */
export function draftName({ type, number, issued, event, title }: Understanding): string {
  const code = documentTypes.find(({ id }) => id === type?.value)?.code ?? (type?.value === 'cong-van' ? 'cv' : 'vb');
  const parsed = number && parseDocumentNumber(number.value);
  const subject = (title?.value ?? '').replace(/^(?:V\/v|Về việc|Về)\s+/iu, '');
  const year = parsed?.year ?? yearIn(issued?.value ?? event?.value.date);
  const start = [slugOf(code), slugOf(parsed?.number ?? ''), parsed?.year === undefined ? '' : String(parsed.year)]
    .filter((part) => part !== '')
    .join('-');
  const name = `${start}-${slugOf(subject, longest - start.length - 6)}`.replace(/-$/, '');
  // Without a number only the year tells two reports of one title apart.
  return parsed === undefined && year !== undefined ? `${name}-${String(year)}` : name;
}

/** The year whose folder a draft goes to; `undefined` where nothing in the document says it. */
export function draftYear({ number, issued, event, citations }: Understanding): number | undefined {
  const stated = yearIn(issued?.value ?? event?.value.date) ?? (number && parseDocumentNumber(number.value)?.year);
  // A document is no older than the newest it cites.
  const cited = citations.flatMap(
    ({ issued: day, number: written }) => yearIn(day) ?? parseDocumentNumber(written)?.year ?? [],
  );
  return stated ?? (cited.length > 0 ? Math.max(...cited) : undefined);
}

function yearIn(day: Parameters<typeof yearOf>[0] | undefined): number | undefined {
  return day === undefined ? undefined : yearOf(day);
}
