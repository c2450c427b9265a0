import { expect, test } from 'vitest';
import { citationSentence } from './citation-sentence.ts';
import { parseCivilDate } from './civil-date.ts';

const digest = 'a1'.repeat(32);
const facts = {
  issuer: 'Ủy ban nhân dân tỉnh Ví Dụ',
  site: 'Công Khai',
  address: 'https://congkhai.example.vn/van-ban/tb-1/#dieu-5.2.a',
  asOf: parseCivilDate('2026-11-22')!,
  digest,
};

test('says which clause of which document, where, as of which day and with which hash', () => {
  const notice = {
    type: 'thong-bao',
    number: '1/TB-UBND',
    issued: parseCivilDate('2015-02-05')!,
    title: 'Về việc ví dụ',
  };
  expect(citationSentence(notice, facts, 'dieu-5.2.a')).toBe(
    'Điểm a khoản 2 Điều 5, Thông báo số 1/TB-UBND ngày 5/2/2015 của Ủy ban nhân dân tỉnh Ví Dụ: “Về việc ví dụ”. ' +
      'Công Khai, https://congkhai.example.vn/van-ban/tb-1/#dieu-5.2.a, hồ sơ tính đến 22/11/2026. ' +
      `SHA-256 của nguyên văn: ${digest}.`,
  );
});

test('says what the document lacks', () => {
  const unknown = { unknown: 'Bản lưu không ghi.' };
  const notice = { type: 'thong-bao', number: unknown, issued: unknown, title: 'Về việc ví dụ' };
  expect(citationSentence(notice, facts)).toMatch(/^Thông báo \(chưa rõ số và ngày\) của Ủy ban nhân dân tỉnh Ví Dụ: /);
});
