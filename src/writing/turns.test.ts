import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Turns } from './turns.ts';

let said: string[];
let turns: Turns;

beforeEach(() => {
  said = [];
  turns = new Turns(() => said.push('told'));
});
afterEach(() => {
  vi.useRealTimers();
});

const say = (words: string) => () => said.push(words);

test('a change is made at once where nothing is being drawn', () => {
  turns.change(say('changed'));
  expect(said).toEqual(['changed', 'told']);
});

test('a change waits for every page that is being drawn', async () => {
  const [first, second] = [await turns.draw(), await turns.draw()];
  turns.change(say('changed'));
  first();
  expect(said).toEqual([]);
  second();
  expect(said).toEqual(['changed', 'told']);
});

test('what is asked for while a change waits is drawn after it', async () => {
  const drawn = await turns.draw();
  turns.change(say('one'));
  turns.change(say('two'));
  const next = turns.draw().then(say('drawn'));
  await setTimeout(5);
  expect(said).toEqual([]);
  drawn();
  await next;
  expect(said).toEqual(['one', 'two', 'told', 'drawn']);
});

test('a page that is drawn twice ends once', async () => {
  const [first, second] = [await turns.draw(), await turns.draw()];
  first();
  first();
  turns.change(say('changed'));
  expect(said).toEqual([]);
  second();
  expect(said).toEqual(['changed', 'told']);
});

test('a change does not wait for ever, and is told again once what it overtook has been drawn', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const hanging = await turns.draw();
  turns.change(say('changed'));
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual(['changed', 'told']);
  await setImmediate();
  const later = await turns.draw();
  later();
  expect(said).toEqual(['changed', 'told']);
  hanging();
  expect(said).toEqual(['changed', 'told', 'told']);
});

test('a change that fails leaves nobody waiting', async () => {
  const drawn = await turns.draw();
  turns.change(() => {
    throw new Error('ví dụ');
  });
  const next = turns.draw().then(say('drawn'));
  expect(drawn).toThrow('ví dụ');
  await next;
  expect(said).toEqual(['drawn']);
});
