/** Whether a number such as `2.1` fits after the innermost one open, `open`; a weak one only as the next. */
export function fitsNumbers(label: string, open: string | undefined, isWeak: boolean): boolean {
  const numbers = numbersOf(label);
  const before = open === undefined ? [] : numbersOf(open);
  const depth = numbers.length - 1;
  if (isWeak) return isSame(numbers, [...before.slice(0, depth), (before[depth] ?? 0) + 1]);
  if (depth === 0 || before.length === 0) return true;
  const isSibling = isSame(numbers.slice(0, depth), before.slice(0, depth));
  const isFirstOfNext = numbers[0] === (before[0] ?? 0) + 1 && numbers.slice(1).every((number) => number === 1);
  return isSibling || isSame(numbers.slice(0, before.length), before) || isFirstOfNext;
}

/** Whether a letter comes after the open one, at most `reach` letters later; `dd` is đ. */
export function fitsLetters(label: string, open: string | undefined, reach: number): boolean {
  return open !== undefined && label > open && label.charCodeAt(0) - open.charCodeAt(0) <= reach;
}

/** Whether `label` is numbered below `outer`: `2.1` below `2`, `b.1` below `b`. */
export function isBelow(label: string, outer: string | undefined): boolean {
  return outer !== undefined && relativeNumber(label, outer) !== label;
}

/** What a number adds to the one it stands in: `1.3` for `2.1.3` in `2`. Unrelated numbers stay whole. */
export function relativeNumber(label: string, outer: string | undefined): string {
  if (outer === undefined) return label;
  const [parts, outerParts] = [label.split('.'), outer.split('.')];
  const isInside =
    parts.length > outerParts.length && outerParts.every((part, index) => isSamePart(part, parts[index]));
  return isInside ? parts.slice(outerParts.length).join('.') : label;
}

/** How many levels a number goes down: 2 for `1.3`. */
export function depthBelow(number: string): number {
  return number.split('.').length;
}

function isSamePart(a: string, b: string | undefined): boolean {
  return a === b || Number(a) === Number(b);
}

function numbersOf(label: string): number[] {
  return label.split('.').map(Number);
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, index) => number === b[index]);
}
