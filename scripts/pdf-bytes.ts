/**
 * A PDF of Chromium with the moment it was made put at the start of a day, so that one page gives the same
 * bytes at every hour. Nothing changes its length: a PDF names its parts by where they stand.
 *
 * @param day `YYYYMMDD`
 */
export function sameEveryTime(pdf: Buffer, day: string): Buffer {
  if (!/^\d{8}$/.test(day)) throw new RangeError(`no day: ${day}`);
  const text = pdf.toString('latin1');
  const fixed = text.replaceAll(
    /(\/(?:CreationDate|ModDate) \(D:)\d{14}([^)]*)\)/g,
    (_, name: string, zone: string) => `${name}${day}000000${zone})`,
  );
  return Buffer.from(fixed, 'latin1');
}
