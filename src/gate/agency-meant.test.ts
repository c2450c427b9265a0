import { expect, test } from 'vitest';
import { agencyMeant } from './agency-meant.ts';

const known = [
  { id: 'so-noi-vu-kon-tum', names: ['Sở Nội vụ tỉnh Kon Tum', 'SNV'] },
  { id: 'so-thong-tin-truyen-thong-kon-tum', names: ['Sở Thông tin và Truyền thông tỉnh Kon Tum'] },
  { id: 'so-tu-phap', names: ['Sở Tư pháp'] },
  { id: 'ubnd-huyen-dak-ha', names: ['Ủy ban nhân dân huyện Đăk Hà'] },
  { id: 'xa-1', names: ['Xã Một'] },
];

test.each([
  ['Sở Nội vụ tỉnh Kon Tum', 'so-noi-vu-kon-tum'],
  ['sở nội vụ tỉnh kon tum'.normalize('NFD'), 'so-noi-vu-kon-tum'],
  ['SNV', 'so-noi-vu-kon-tum'],
  ['so-noi-vu', 'so-noi-vu-kon-tum'],
  ['so-noi-vu-kontum', 'so-noi-vu-kon-tum'],
  ['so-noi-vuu-kon-tum', 'so-noi-vu-kon-tum'],
  ['so-tu-phpa', undefined],
  ['so-tu-phaap', 'so-tu-phap'],
  ['bo-tu-phap', undefined],
  ['bo-thong-tin-va-truyen-thong', undefined],
  ['Bộ Thông tin và Truyền thông', undefined],
  ['ubnd-huyen-dak-to', undefined],
  ['ubnd-xa-dak-ha', undefined],
  ['xa-2', undefined],
  ['so', undefined],
])('“%s” means %s', (written, meant) => {
  expect(agencyMeant(written, known)).toBe(meant);
});

test('a name that two bear means neither', () => {
  const two = [...known, { id: 'so-tu-phap-moi', names: ['Sở Tư pháp'] }];
  expect(agencyMeant('Sở Tư pháp', two)).toBeUndefined();
});
