import { describe, expect, test } from 'vitest';
import { foldedWords, fragmentWords, markingAddress, stretchFragments, textFragment } from './text-fragment.ts';

const decoded = (fragment: string | undefined): string | undefined => fragment && decodeURIComponent(fragment);

test('a part holds none of the signs a fragment is made of', () => {
  expect(fragmentWords('Điều 5 - a, b & c')).not.toMatch(/[-,&]/);
  expect(decodeURIComponent(fragmentWords('Điều 5 - a, b & c'))).toBe('Điều 5 - a, b & c');
});

describe('a passage', () => {
  test('that is short is marked by all its words', () => {
    expect(decoded(textFragment(foldedWords('THÔNG BÁO'), '1. Giao Sở Nội vụ báo cáo.'))).toBe(
      'text=1. Giao Sở Nội vụ báo cáo.',
    );
  });

  const long = '2. Giao Sở Ví Dụ chủ trì, phối hợp với các cơ quan liên quan tổng hợp, báo cáo Ủy ban trước ngày 30/9.';

  test('that is long is marked from its first to its last words', () => {
    expect(textFragment('', long)).toBe(
      `text=${fragmentWords('2. Giao Sở Ví')},${fragmentWords('ban trước ngày 30/9.')}`,
    );
  });

  test('begins with words that do not stand above it, with or without marks and capitals', () => {
    const fragment = textFragment(foldedWords('2. GIAO SO VI như cũ'), long);
    expect(fragment).toBe(`text=${fragmentWords('2. Giao Sở Ví Dụ chủ')},${fragmentWords('ban trước ngày 30/9.')}`);
  });

  test('ends with words it does not hold before', () => {
    const twice =
      'Các sở, ban, ngành tỉnh thực hiện ngay trước ngày 30/9. Các huyện làm xong cùng thực hiện ngay trước ngày 30/9.';
    expect(decoded(textFragment('', twice))?.split(',').at(-1)).toBe('xong cùng thực hiện ngay trước ngày 30/9.');
  });

  test('of several lines begins in the first and ends in the last', () => {
    expect(decoded(textFragment('', 'Một hai ba bốn năm sáu\nbảy tám chín mười mười một'))).toBe(
      'text=Một hai ba bốn,chín mười mười một',
    );
  });

  test.each([
    ['all of whose words stand above it', 'Kính gửi: các sở', 'Kính gửi: các sở'],
    ['without words', 'x', ' \n'],
  ])('%s is not marked', (_, before, passage) => {
    expect(textFragment(foldedWords(before), passage)).toBeUndefined();
  });
});

describe('stretches of a clause', () => {
  const text = '2. Sở Ví dụ (cơ quan chủ trì) rà soát “quy trình”, báo cáo kết quả;\nbáo cáo kết quả kiểm tra./.';
  const at = (words: string, after = 0): { from: number; to: number } => {
    const from = text.indexOf(words, after);
    return { from, to: from + words.length };
  };
  const marking = (earlier: string, ...stretches: { from: number; to: number }[]): string | undefined =>
    decoded(stretchFragments(foldedWords(earlier), text, stretches));

  test('are marked with the words beside them', () => {
    expect(marking('', at('quy trình'))).toBe('text=rà soát “-,quy trình,-”, báo cáo');
    expect(marking('', at('2. Sở'))).toBe('text=2. Sở,-Ví dụ (cơ');
  });

  test('are told from the same words above by more words beside them', () => {
    expect(marking('Xã khác rà soát quy trình, báo cáo', at('báo cáo kết quả'))).toBe(
      'text=soát “quy trình”,-,báo cáo kết quả',
    );
    expect(marking('Cơ quan chủ trì) RA SOAT “quy trình”, báo cáo kết quả', at('quy trình'))).toBe(
      'text=quan chủ trì) rà soát “-,quy trình,-”, báo cáo kết quả;',
    );
  });

  test('are not marked where the whole line stands above', () => {
    expect(marking(text, at('quy trình'))).toBeUndefined();
    expect(marking('báo cáo kết quả kiểm tra./.', at('báo cáo', 70))).toBeUndefined();
  });

  test('over a line break are marked line by line', () => {
    expect(marking('', { from: at('kết quả').from, to: at('kết quả', 70).to })).toBe(
      'text=trình”, báo cáo-,kết quả;&text=báo cáo kết quả,-kiểm tra./.',
    );
  });

  test('have no context of signs alone', () => {
    expect(decoded(stretchFragments('', '- Báo cáo.', [{ from: 2, to: 9 }]))).toBe('text=Báo cáo');
  });

  test('are six at most', () => {
    const many = Array.from({ length: 12 }, (_, i) => `lời${String(i)}`).join(' ');
    const all = [...many.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
    expect(stretchFragments('', many, all)?.split('&')).toHaveLength(6);
  });
});

test('a place without a fragment keeps its address', () => {
  expect(markingAddress('/van-ban/x/#1', undefined)).toBe('/van-ban/x/#1');
  expect(markingAddress('/van-ban/x/#1', 'text=a')).toBe('/van-ban/x/#1:~:text=a');
});
