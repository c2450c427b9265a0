import { expect, test } from 'vitest';
import { parseBody } from './body.ts';
import { canonicalText } from './canonical-text.ts';

const words =
  'Ngày 14/8/2015,\ntại Xã Ví Dụ:\n\n5. Năm\n7. Bảy: nhiễu... "đúng hạn"./.\n\n<Recipients>\nNơi nhận:\n\n- Lưu: VT.\n</Recipients>\n\n<Signature>\nCHỦ TỊCH\n</Signature>\n';
const expected =
  'THÔNG BÁO\n\nKết luận của Xã Ví Dụ\n\nNgày 14/8/2015,\ntại Xã Ví Dụ:\n\n5. Năm\n\n7. Bảy: nhiễu... "đúng hạn"./.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n';

test.each([
  ['composed letters', words],
  ['decomposed letters', words.normalize('NFD')],
  ['lines ending in CR LF', words.replaceAll('\n', '\r\n')],
])('the words of a notice are one text, whatever the file: %s', (_, source) => {
  const { body } = parseBody(source);
  expect(canonicalText({ type: 'thong-bao', title: 'Kết luận của Xã Ví Dụ', body })).toBe(expected);
});

test('what a notice does not have leaves no gap', () => {
  expect(canonicalText({ type: 'quyet-dinh', title: 'Về việc đặt tên đường', body: parseBody('Điều 1.').body })).toBe(
    'QUYẾT ĐỊNH\n\nVề việc đặt tên đường\n\nĐiều 1.\n',
  );
});
