import { expect, test } from 'vitest';
import * as to from '#addresses';
import { schedules } from '#domain/status.ts';

test.each([
  [to.notice('tb-12'), '/van-ban/tb-12/'],
  [to.clause('tb-12', '2.3-2'), '/van-ban/tb-12/#2.3-2'],
  [to.noticeText('tb-12'), '/van-ban/tb-12/nguyen-van.txt'],
  [to.noticesOfYear('2015'), '/van-ban/nam/2015/'],
  [to.directive('tb-12', '2.3-2'), '/chi-dao/tb-12/2.3-2/'],
  [to.directivesOfSchedule('overdue'), '/chi-dao/tinh-trang/qua-han/'],
  [to.agency('so-noi-vu'), '/co-quan/so-noi-vu/'],
  [to.group('cac-xa'), '/nhom/cac-xa/'],
])('%s stays where it is', (address, lasting) => {
  expect(address).toBe(lasting);
});

test('every schedule has its own word in addresses, in ASCII', () => {
  expect(Object.keys(to.scheduleSlugs).toSorted()).toEqual([...schedules].toSorted());
  const words = Object.values(to.scheduleSlugs);
  expect(new Set(words).size).toBe(words.length);
  for (const word of words) expect(word).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});

test('the first words of listings are no names of notices', () => {
  for (const address of [to.noticesOfYear('2015'), to.noticesOfType('thong-bao'), to.noticesOfIssuer('so-noi-vu')]) {
    expect(to.reservedSlugs).toContain(address.split('/')[2]);
  }
});
