import jsQr from 'jsqr';
import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { squaresOf } from './qr-squares.ts';

/** The squares a path draws, row by row, 1 where it is dark. */
function drawn(path: string, side: number): Uint8Array {
  const squares = new Uint8Array(side * side);
  for (const [, x, y, length, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back).toBe(length);
    const start = Number(y) * side + Number(x);
    squares.fill(1, start, start + Number(length));
  }
  return squares;
}

test('draws a line for each run of squares', () => {
  expect(squaresOf([1, 1, 0, 0, 0, 1, 1, 0, 1], 3, 4)).toBe('M4 4h2v1h-2zM6 5h1v1h-1zM4 6h1v1h-1zM6 6h1v1h-1z');
  expect(squaresOf([0, 0, 0, 0], 2, 4)).toBe('');
});

test('a reader finds the address in what is drawn', () => {
  const address = 'https://congkhai.example.vn/van-ban/tb-ket-luan-cai-cach-hanh-chinh-2015/';
  const { modules } = create([{ data: new TextEncoder().encode(address), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
  });
  const side = modules.size + 8;
  const squares = drawn(squaresOf(modules.data, modules.size, 4), side);
  const scale = 4;
  const width = side * scale;
  const pixels = Uint8ClampedArray.from({ length: width * width * 4 }, (_, at) => {
    const pixel = Math.floor(at / 4);
    const [row, column] = [Math.floor(pixel / width / scale), Math.floor((pixel % width) / scale)];
    return at % 4 === 3 || squares[row * side + column] === 0 ? 255 : 0;
  });
  expect(jsQr(pixels, width, width)?.data).toBe(address);
});
