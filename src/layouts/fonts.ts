import * as to from '#addresses';

/** Parts of Tinos with the letters each is asked for; of two that hold a letter the later one gives it. */
const parts = {
  'latin-ext': 'U+100-2BA,U+1E00-1E9F,U+20A0-20C0,U+2113',
  vietnamese: 'U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+300-309,U+323,U+1EA0-1EF9,U+20AB',
  latin: 'U+0-FF,U+131,U+152-153,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215',
} as const;
const faces = ['400-normal', '700-normal', '400-italic', '700-italic'] as const;

/** Names of the font files the site serves. */
export const fontFiles: readonly string[] = Object.keys(parts).flatMap((part) =>
  faces.map((face) => `tinos-${part}-${face}`),
);

/**
 * Style that makes Tinos, which has the widths of Times New Roman, known to a page. A browser asks for the
 * parts whose letters are on the page.
 */
export const fontFaces: string = Object.entries(parts)
  .flatMap(([part, range]) =>
    faces.map((face) => {
      const [weight = '', style = ''] = face.split('-');
      return `@font-face{font-family:Tinos;font-weight:${weight};font-style:${style};src:url(${to.font(`tinos-${part}-${face}`)}) format("woff2");unicode-range:${range}}`;
    }),
  )
  .join('');
