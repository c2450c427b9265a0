import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { PackedTexts } from './packed-texts.ts';
import { inflate } from './text-dictionary.ts';

/** Texts of a made-up register: much alike, none the same, with letters of two and three bytes. */
const textsOf = (count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, i) =>
      `Văn bản giả định số ${String(i)}: “${'Ủy ban nhân dân tỉnh giao Sở Nội vụ chủ trì, phối hợp; '.repeat(i % 7)}” 👩‍👩‍👧 ./.`,
  );

test.each([0, 1, 9, 10, 25, 400])('%i texts come back letter by letter, in order', async (count) => {
  const texts = new PackedTexts();
  for (const text of textsOf(count)) texts.add(deflateRawSync(text));
  expect(texts.length).toBe(count);
  const { texts: packed, dictionary } = texts.finish();
  const back = await Promise.all([...packed].map((one) => inflate(one, dictionary)));
  expect(back.map((bytes) => new TextDecoder().decode(bytes))).toEqual(textsOf(count));
});

test('a text packed against others is shorter than one by itself', () => {
  const [many, few] = [new PackedTexts(), new PackedTexts()];
  for (const text of textsOf(100)) many.add(deflateRawSync(text));
  const longest = textsOf(100)[6] ?? '';
  few.add(deflateRawSync(longest));
  const [one] = [...few.finish().texts];
  const against = [...many.finish().texts][6];
  expect(against?.length).toBeLessThan((one?.length ?? 0) * 0.6);
});

test('a text cut short is refused', async () => {
  const texts = new PackedTexts();
  for (const text of textsOf(50)) texts.add(deflateRawSync(text));
  const { texts: packed, dictionary } = texts.finish();
  const [first = new Uint8Array()] = [...packed];
  await expect(inflate(first.subarray(0, -4), dictionary)).rejects.toThrow();
});
