import { tokensOf } from './tokens.ts';

/** Words that any text has, in canonical form: they rank and do not exclude, and are part of no compound. */
export const slightWords: ReadonlySet<string> = new Set(
  'và của các những cho về tại trong là thì mà với theo để từ đến được có này đó bởi vào ra như cũng đã sẽ đang hoặc cùng do ở trên dưới năm ngày tháng số một việc'
    .split(' ')
    .map((word) => tokensOf(word)[0]?.word ?? ''),
);
