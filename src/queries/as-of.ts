import { parseCivilDate } from '#domain/civil-date.ts';

/** The day every status on the site is stated for; `astro.config.mjs` sets it, the clock does not. */
export const asOf = (() => {
  const given = process.env['CONG_KHAI_AS_OF'] ?? '';
  const date = parseCivilDate(given);
  if (date === undefined) throw new Error(`Ngày “tính đến” không hợp lệ: “${given}”. Viết: --as-of NĂM-THÁNG-NGÀY`);
  return date;
})();
