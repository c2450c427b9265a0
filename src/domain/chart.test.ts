import { describe, expect, test } from 'vitest';
import {
  axisOf,
  chartOf,
  comparable,
  formatNumber,
  formatRank,
  formatScale,
  formatValue,
  formatYears,
  isDrawn,
  latestOf,
  missingYears,
  readingNotes,
  summaryOf,
} from './chart.ts';
import type { Indicator, Observation, Series } from './indicator.ts';

const scale = { min: 6, max: 60, unit: 'điểm' };

function series(values: Readonly<Record<number, number>>, over: Partial<Series> = {}): Series {
  const list = Object.entries(values).map(([year, value]): Observation => ({
    year: Number(year),
    value,
    source: 'Nguồn',
  }));
  return { id: 'tong-diem', name: 'Tổng điểm', method: '6 chỉ số nội dung', scale, values: list, ...over };
}

// PAPI, tỉnh Kon Tum, tổng điểm 6 nội dung.
const papi = series({ 2011: 35.2767, 2012: 36.2623, 2013: 34.4082, 2014: 34.53, 2015: 33.3072, 2016: 34.8032 });
// SIPAS, tỉnh Kon Tum.
const sipas = series(
  { 2022: 78.39, 2023: 82.1 },
  { name: 'Mức độ hài lòng chung', scale: { min: 0, max: 100, unit: '%' } },
);
const withGap = series({ 2011: 35, 2012: 36, 2014: 34, 2016: 33, 2017: 34 });

describe('numbers', () => {
  test.each([
    [35.2767, '35,2767'],
    [34.53, '34,53'],
    [82.1, '82,1'],
    [91, '91'],
    [-0.5, '−0,5'],
  ])('%d is written %s: a decimal comma and the decimals it has', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test('a percent sign follows its number, a word stands apart', () => {
    expect(formatValue(82.1, '%')).toBe('82,1%');
    expect(formatValue(34.53, 'điểm')).toBe('34,53 điểm');
    expect(formatScale(scale)).toBe('từ 6 đến 60 điểm');
  });

  test('a rank names its total if that is known', () => {
    expect(formatRank({ year: 2015, value: 1, source: '', rank: 58, of: 63 })).toBe('58/63');
    expect(formatRank({ year: 2015, value: 1, source: '', rank: 58 })).toBe('58');
    expect(formatRank({ year: 2015, value: 1, source: '' })).toBe('');
  });

  test('years are a span over all series, or one year', () => {
    expect(formatYears([papi, sipas])).toBe('2011–2023');
    expect(formatYears([series({ 2020: 60.02 })])).toBe('2020');
  });
});

describe('summary', () => {
  test('tells first, last, direction, highest and lowest', () => {
    expect(summaryOf(papi)).toBe(
      'Tổng điểm giảm từ 35,2767 điểm năm 2011 xuống 34,8032 điểm năm 2016; cao nhất 36,2623 điểm năm 2012, thấp nhất 33,3072 điểm năm 2015.',
    );
  });

  test('leaves highest and lowest to first and last where there are but two', () => {
    expect(summaryOf(sipas)).toBe('Mức độ hài lòng chung tăng từ 78,39% năm 2022 lên 82,1% năm 2023.');
  });

  test('names every year of a tie, and a value that ends where it began', () => {
    expect(summaryOf(series({ 2011: 35, 2012: 36, 2013: 36, 2014: 35 }))).toBe(
      'Tổng điểm không đổi, từ 35 điểm năm 2011 đến 35 điểm năm 2014; cao nhất 36 điểm năm 2012, 2013, thấp nhất 35 điểm năm 2011, 2014.',
    );
  });

  test('reads values by year, not by their order in the file', () => {
    const reversed = { ...papi, values: papi.values.toReversed() };
    expect(summaryOf(reversed)).toBe(summaryOf(papi));
  });

  test('a single value has no direction and is not drawn', () => {
    const pci = series({ 2020: 60.02 });
    expect(summaryOf(pci)).toBe('Tổng điểm: 60,02 điểm năm 2020.');
    expect(isDrawn(pci)).toBe(false);
  });
});

describe('what may stand together', () => {
  test('only series of one method and one scale', () => {
    const [a, b] = [series({ 2011: 7 }, { id: 'a' }), series({ 2011: 8 }, { id: 'b' })];
    const otherMethod = series({ 2018: 8 }, { method: '8 chỉ số nội dung' });
    const otherScale = series({ 2011: 8 }, { scale: { ...scale, max: 80 } });
    const otherUnit = series({ 2011: 8 }, { scale: { ...scale, unit: '%' } });
    expect(comparable([a, otherMethod, b, otherScale, otherUnit])).toEqual([
      [a, b],
      [otherMethod],
      [otherScale],
      [otherUnit],
    ]);
  });

  test('the latest value of an indicator is the newest; the first series wins a tie', () => {
    const newer = series({ 2020: 41.62, 2021: 39.89 }, { id: 'moi' });
    const part = series({ 2021: 4.49 }, { id: 'thanh-phan' });
    const indicator = { series: [papi, newer, part] } as unknown as Indicator;
    expect(latestOf(indicator)).toMatchObject({ series: { id: 'moi' }, value: { year: 2021, value: 39.89 } });
  });
});

describe('axis', () => {
  const ticks = (values: readonly number[], of = scale, intervals = 4): string[] =>
    axisOf(values, of, intervals).ticks.map(({ label }) => label);

  test('takes round steps around the data', () => {
    expect(ticks([36.2623, 33.3072])).toEqual(['33', '34', '35', '36', '37']);
    expect(ticks([4.49, 5.19], { min: 1, max: 10, unit: 'điểm' }, 3)).toEqual(['4,0', '4,5', '5,0', '5,5']);
  });

  test('never leaves the scale, and keeps the end that the scale cuts off', () => {
    expect(ticks([6.2, 14])).toEqual(['6', '10', '15']);
    expect(ticks([9.1, 20], { min: 9, max: 60, unit: 'điểm' })).toEqual(['9', '15', '20', '25']);
    expect(ticks([90, 99.8], { min: 0, max: 100, unit: '%' })).toEqual(['85', '90', '95', '100']);
  });

  test('has room where all values are the same', () => {
    const { min, max } = axisOf([35, 35], scale, 4);
    expect(min).toBeLessThan(35);
    expect(max).toBeGreaterThan(35);
  });
});

describe('drawing', () => {
  test('joins consecutive years only: a year without a value is a gap, a lone year a point', () => {
    const chart = chartOf(withGap, 'large', [withGap], []);
    expect(missingYears(withGap)).toEqual([2013, 2015]);
    expect(chart.points).toHaveLength(5);
    expect(chart.paths).toHaveLength(2);
    expect(chart.paths.map((path) => path.split('L').length)).toEqual([2, 2]);
    const [, , lone] = chart.points;
    expect(chart.paths.join()).not.toContain(`${String(lone?.x)} ${String(lone?.y)}`);
  });

  test('places years and values in proportion, higher values higher', () => {
    const { points, paths, top, bottom } = chartOf(papi, 'large', [papi], []);
    const [first, second, , , , last] = points;
    expect(paths).toHaveLength(1);
    expect(second!.y).toBeLessThan(first!.y);
    expect((second!.x - first!.x) * 5).toBeCloseTo(last!.x - first!.x, 0);
    expect(points.every(({ y }) => y >= top && y <= bottom)).toBe(true);
  });

  test('says that the axis does not begin where the scale does, and is silent where it does', () => {
    expect(chartOf(papi, 'large', [papi], []).axisNote).toBe('Trục bắt đầu ở 33, không phải 6 (thang 6–60 điểm)');
    expect(chartOf(papi, 'small', [papi], []).axisNote).toBe('Trục từ 32, không từ 6');
    const whole = series({ 2011: 6.1, 2012: 59 });
    expect(chartOf(whole, 'large', [whole], []).axisNote).toBeUndefined();
  });

  test('draws peers on the same axes', () => {
    const part = series({ 2012: 50, 2013: 51 }, { id: 'b' });
    const [one, other] = [papi, part].map((each) => chartOf(each, 'small', [papi, part], []));
    expect(one?.ticks).toEqual(other?.ticks);
    expect(one?.bottom).toBe(other?.bottom);
  });

  describe('of a crowded line', () => {
    const from2004 = (values: readonly number[]): Series =>
      series(Object.fromEntries(values.map((value, index) => [2004 + index, value])));
    const texts = (one: Series, size: 'large' | 'small'): string[] =>
      chartOf(one, size, [one], []).labels.map(({ text }) => text);

    test('only the last, first, highest and lowest value are labelled; of a small chart only the ends', () => {
      const crowded = from2004([33, 31.5, 35, 34, 36, 40.25, 39, 37, 38, 36, 35, 34, 37.5]);
      expect(texts(crowded, 'large')).toEqual(['37,5', '33', '40,25', '31,5']);
      expect(texts(crowded, 'small')).toEqual(['37,5', '33']);
    });

    test('a label that would touch a more important one is left out', () => {
      const highNearTheEnd = from2004([
        33, 34, 35, 31.5, 36, 34, 33, 37, 38, 36, 35, 34, 35, 36, 37, 38, 39, 40.25, 39.8, 39.9,
      ]);
      expect(texts(highNearTheEnd, 'large')).toEqual(['39,9', '33', '31,5']);
    });
  });

  test('labels have two decimals at most, and the reader is told', () => {
    const texts = chartOf(papi, 'large', [papi], []).labels.map(({ text }) => text);
    expect(texts.toSorted()).toEqual(['33,31', '34,41', '34,53', '34,8', '35,28', '36,26']);
    expect(readingNotes([papi], [])).toEqual(['Nhãn trên biểu đồ làm tròn hai chữ số thập phân; số đầy đủ ở bảng.']);
    expect(readingNotes([sipas], [])).toEqual([]);
  });

  test('names evenly spaced years with first and last', () => {
    const years = (chart: ReturnType<typeof chartOf>): string[] => chart.years.map(({ label }) => label);
    expect(years(chartOf(papi, 'large', [papi], []))).toEqual(['2011', '2012', '2013', '2014', '2015', '2016']);
    expect(years(chartOf(papi, 'small', [papi], []))).toEqual(['2011', '2016']);
  });

  test('marks the year of a notice once, and only where the series has reached it', () => {
    const { marks } = chartOf(papi, 'large', [papi], [2015, 2015, 2019]);
    expect(marks.map(({ label }) => label)).toEqual(['Văn bản năm 2015']);
    expect(marks[0]!.x).toBe(chartOf(papi, 'large', [papi], []).points[4]!.x);
    expect(readingNotes([withGap], [2015])).toEqual([
      'Tổng điểm: không có số liệu năm 2013, 2015, đường để ngắt.',
      'Vạch đứt: năm của văn bản nhắc đến chỉ số này.',
    ]);
  });
});
