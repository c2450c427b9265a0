import { afterAll, expect, test } from 'vitest';
import { noticeFile, problemsOf, removeProjects, sound } from './content.fixture.ts';

afterAll(removeProjects);

const withFaults = (...faults: readonly (readonly [part: string, by: string])[]): Record<string, string> => {
  const text = faults.reduce((notice, [part, by]) => notice.replace(part, by), sound[noticeFile] ?? '');
  return { [noticeFile]: text };
};

test('a name of something that does not exist is told together with what the schema refuses', () => {
  const problems = problemsOf(withFaults(['issuer: xa-vi-du', 'issuer: xa-vi-dau'], ['title:', 'titel:']));
  expect(problems.map(({ rule }) => rule).toSorted()).toEqual(['unknown-agency', 'unknown-key']);
  expect(problems.find(({ rule }) => rule === 'unknown-agency')?.fix).toBe('Có phải là “xa-vi-du”?');
});

test('what is not written as a name is told once, by the schema', () => {
  const problems = problemsOf(withFaults(['issuer: xa-vi-du', 'issuer: Xã Ví Dụ']));
  expect(problems.map(({ rule }) => rule)).toEqual(['wrong-form']);
});
