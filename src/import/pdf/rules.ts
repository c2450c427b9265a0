import { compose, identity, place, toMatrix, type Matrix } from './geometry.ts';

/** A straight stroke along the page: at a height from left to right, or at a distance from top to bottom. */
export interface Rule {
  readonly isHorizontal: boolean;
  /** Height of a horizontal stroke, distance from the left of an upright one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What the drawing of a page tells beside its text. */
export interface Drawing {
  readonly rules: readonly Rule[];
  readonly images: number;
  /** Whether text is laid invisibly over a picture, as machines do that read scans. */
  readonly hasInvisibleText: boolean;
}

/** Numbers of the drawing commands that matter, as pdf.js names them. */
export interface Commands {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly paintImageXObject: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly setTextRenderingMode: number;
  readonly stroke: number;
  readonly closeStroke: number;
  readonly fillStroke: number;
  readonly fill: number;
  readonly eoFill: number;
}

/** A fill thinner than this is a stroke, in points. */
const thin = 2.5;
/** Shorter strokes are parts of signs. */
const shortest = 4;

export function readDrawing(
  list: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  commands: Commands,
  page: Matrix,
): Drawing {
  const rules: Rule[] = [];
  const stack: Matrix[] = [];
  let current: Matrix = page;
  let images = 0;
  let hasInvisibleText = false;
  list.fnArray.forEach((command, index) => {
    const found: unknown = list.argsArray[index];
    const args: readonly unknown[] = Array.isArray(found) ? found : [];
    switch (command) {
      case commands.save:
        stack.push(current);
        break;
      case commands.paintFormXObjectBegin:
        stack.push(current);
        current = compose(current, args[0] === null || args[0] === undefined ? identity : toMatrix(args[0]));
        break;
      case commands.restore:
      case commands.paintFormXObjectEnd:
        current = stack.pop() ?? page;
        break;
      case commands.transform:
        current = compose(current, toMatrix(args));
        break;
      case commands.paintImageXObject:
        images += 1;
        break;
      case commands.setTextRenderingMode:
        if (args[0] === 3) hasInvisibleText = true;
        break;
      case commands.constructPath: {
        const paint = args[0];
        const strokes = paint === commands.stroke || paint === commands.closeStroke || paint === commands.fillStroke;
        if (strokes || paint === commands.fill || paint === commands.eoFill)
          rules.push(...rulesOf(args[1], strokes, current));
        break;
      }
      default:
    }
  });
  return { rules, images, hasInvisibleText };
}

/** Codes of pdf.js inside a path: move, line, curve, quadratic curve, close. */
const lengths = [2, 2, 6, 4, 0];

function rulesOf(path: unknown, strokes: boolean, matrix: Matrix): readonly Rule[] {
  const data: unknown = Array.isArray(path) ? path[0] : path;
  if (!(data instanceof Float32Array)) return [];
  const rules: Rule[] = [];
  let corners: (readonly [number, number])[] = [];
  const flush = (): void => {
    rules.push(...(strokes ? strokesOf(corners) : thinFill(corners)));
    corners = [];
  };
  for (let index = 0; index < data.length;) {
    const code = data[index] ?? 4;
    const length = lengths[code] ?? 0;
    if (code === 0) flush();
    if (code === 4 && corners[0] !== undefined) corners.push(corners[0]);
    if (length > 0) corners.push(place(matrix, data[index + length - 1] ?? 0, data[index + length] ?? 0));
    index += 1 + length;
  }
  flush();
  return rules;
}

function strokesOf(corners: readonly (readonly [number, number])[]): readonly Rule[] {
  return corners.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = corners[index] ?? [x, y];
    if (Math.abs(y - fromY) < 1 && Math.abs(x - fromX) > shortest) return [rule(true, (y + fromY) / 2, fromX, x)];
    if (Math.abs(x - fromX) < 1 && Math.abs(y - fromY) > shortest) return [rule(false, (x + fromX) / 2, fromY, y)];
    return [];
  });
}

function thinFill(corners: readonly (readonly [number, number])[]): readonly Rule[] {
  if (corners.length < 4) return [];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top < thin && right - left > shortest) return [rule(true, (top + bottom) / 2, left, right)];
  if (right - left < thin && bottom - top > shortest) return [rule(false, (left + right) / 2, top, bottom)];
  return [];
}

function rule(isHorizontal: boolean, at: number, one: number, other: number): Rule {
  return { isHorizontal, at, from: Math.min(one, other), to: Math.max(one, other) };
}
