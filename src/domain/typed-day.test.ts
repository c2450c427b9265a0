import { expect, test } from 'vitest';
import { typedDay } from './typed-day.ts';

test.each([
  '15/2/2016',
  '15/02/2016',
  ' 15-2-16 ',
  '15-2-2016',
  '15.2.2016',
  '15 / 2 / 2016',
  '15 tháng 2 năm 2016',
  'Ngày 15 tháng 02 năm 2016',
  'ngày 15 tháng 2 năm 2016'.normalize('NFD'),
  '15 tháng 2, năm 2016',
  '2016-02-15',
  '2016/2/15',
  '20160215',
])('“%s” is 15 February 2016', (text) => {
  expect(typedDay(text)).toEqual({ day: '2016-02-15' });
});

test.each(['31/02/2016', '29-2-2015', '29/2/1900', '32 tháng 1 năm 2016', '1/13/2016', '0/1/2016', '2016-02-30'])(
  '“%s” is a day no calendar has',
  (text) => {
    expect(typedDay(text)).toBe('unreal');
  },
);

test.each(['29/2/2016', '29/2/2000', '31/12/2016'])('“%s” is a real day', (text) => {
  expect(typedDay(text)).not.toBe('unreal');
});

test.each(['', 'hôm qua', '15/2', 'tháng 2 năm 2016', '1/2/3/2016', '15/2/016', '2016-5', '15/2/2016 và 16/2/2016'])(
  '“%s” is no day',
  (text) => {
    expect(typedDay(text)).toBe('unread');
  },
);
