import { beforeAll, describe, expect, test } from 'vitest';
import { AskedMap, tellBuild, type Asked } from './asked.ts';
import { digestOf } from './shown.ts';

let asked: Asked;

beforeAll(() => {
  tellBuild((list, key) => (list === 'late' ? () => `answer to ${key}` : undefined));
  asked = Reflect.get(globalThis, Symbol.for('cong-khai.asked'));
});

const agencies = new AskedMap('agencies', () => new Map([['so-noi-vu', { id: 'so-noi-vu', name: 'Sở Nội vụ' }]]));

/** What is asked while something is done. */
function questions(work: () => unknown): readonly string[] {
  asked.begin();
  work();
  return asked.end();
}

describe('a map that notes what is looked up', () => {
  test.each<[string, () => unknown, readonly string[]]>([
    ['a name there is', () => agencies.get('so-noi-vu'), ['agencies so-noi-vu']],
    ['a name there is not', () => agencies.get('so-y-te'), ['agencies so-y-te']],
    ['whether there is one', () => agencies.has('so-y-te'), ['agencies so-y-te']],
    ['all values', () => [...agencies.values()], ['agencies *']],
    ['all keys', () => [...agencies.keys()], ['agencies *']],
    ['all entries', () => [...agencies], ['agencies *']],
    [
      'one after the other',
      () => {
        agencies.forEach(() => undefined);
      },
      ['agencies *'],
    ],
    ['how many there are', () => agencies.size, ['agencies *']],
    ['nothing', () => undefined, []],
  ])('%s', (_, work, expected) => {
    expect(questions(work)).toEqual(expected);
  });

  test('answers as the map it stands for', () => {
    expect(agencies.get('so-noi-vu')?.name).toBe('Sở Nội vụ');
    expect([...agencies.keys()]).toEqual(['so-noi-vu']);
    expect(agencies.size).toBe(1);
  });
});

test('an answer is known by its digest, also to a question nobody has asked in this build', () => {
  questions(() => agencies.get('so-noi-vu'));
  expect(asked.answer('agencies so-noi-vu')).toBe(digestOf({ id: 'so-noi-vu', name: 'Sở Nội vụ' }));
  expect(asked.answer('late x')).toBe(digestOf('answer to x'));
  expect(asked.answer('unheard x')).toBeUndefined();
});

describe('the digest of what a page shows', () => {
  const body = (digest: string) => ({
    digest,
    get clauses(): never {
      throw new Error('no words are read for it');
    },
  });
  const notice = (digest: string) => ({ slug: 'a', title: 'A', body: body(digest) });

  test('tells notices apart by the digests of their files, and reads no words', () => {
    expect(digestOf(notice('1'))).not.toBe(digestOf(notice('2')));
    expect(digestOf(notice('1'))).toBe(digestOf(notice('1')));
  });

  test('tells directives apart by what is reported of them and by the notice', () => {
    const tracked = (digest: string, status: string) => ({
      notice: notice(digest),
      directive: { id: '2.1' },
      history: [],
      status: { schedule: status },
      obligations: [],
      get context(): never {
        throw new Error('no words are read for it');
      },
    });
    const list = [tracked('1', 'within'), tracked('1', 'overdue'), tracked('2', 'within')];
    expect(new Set(list.map((each) => digestOf(each))).size).toBe(3);
    expect(digestOf({ page: { items: list } })).not.toBe(digestOf({ page: { items: list.toReversed() } }));
  });

  test('tells values of other kinds apart', () => {
    const values = [1, '1', true, null, undefined, [1], [[1]], { a: 1 }, { a: '1' }, { b: 1 }, new Map([['a', 1]])];
    expect(new Set(values.map((value) => digestOf(value))).size).toBe(values.length);
  });
});
