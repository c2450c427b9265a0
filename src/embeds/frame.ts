import { createHash } from 'node:crypto';
import * as to from '#addresses';
import { escapeHtml } from '#verbatim/html.ts';
import type { Summary } from './summary.ts';

const css = [
  ':root{color-scheme:light dark}',
  "body{margin:0;font:16px/1.5 system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif;color:light-dark(#1b1b1b,#ebe8e1);background:light-dark(#fff,#16181b)}",
  'main{padding:.75rem 1rem;border:1px solid light-dark(#8a857a,#7d828a);border-left:5px solid light-dark(#9b1c1f,#f0948b);overflow-wrap:break-word}',
  'h1{margin:0;font-size:1.0625rem;line-height:1.3}',
  "h1+p{margin:.4rem 0 0;font-family:'Times New Roman',Tinos,'Liberation Serif',serif}",
  'ul{margin:.4rem 0 0;padding:0;list-style:none;font-size:.9375rem}',
  '[data-schedule]{font-weight:600}',
  '[data-schedule^=done]{color:light-dark(#1f5f33,#8fd6a4)}',
  '[data-schedule=overdue],[data-schedule=done-late]{color:light-dark(#9b1c1f,#ffaba3)}',
  '[data-schedule=due-soon],[data-schedule=past-due-no-report],[data-schedule=by-member]{color:light-dark(#7a4a00,#f2c46d)}',
  'footer{margin:.5rem 0 0;font-size:.875rem}',
  'a{display:inline-block;padding:.125rem 0;color:light-dark(#1a4b8c,#9cc3ff)}',
].join('');

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/**
 * A summary as a page made to stand in a frame of another site: no menu, no script, no request, and
 * every link opens this site outside the frame.
 */
export function frameOf(summary: Summary, absolute: (address: string) => string): string {
  const { asOf, name, page, rows, siteName, words } = summary;
  const link = (address: string, text: string): string =>
    `<a href="${escapeHtml(absolute(address))}" target="_blank" rel="noopener">${escapeHtml(text)}</a>`;
  const items = rows.map(
    ({ text, schedule }) =>
      `<li${schedule === undefined ? '' : ` data-schedule="${schedule}"`}>${escapeHtml(text)}</li>`,
  );
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)} (bản nhúng) – ${escapeHtml(page)}</title>
<meta name="description" content="${escapeHtml(`${name}, tính đến ${asOf}.`)}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeHtml(absolute(page))}">
<style>${css}</style>
</head>
<body>
<main>
<h1>${escapeHtml(name)}</h1>
${words === undefined ? '' : `<p>${escapeHtml(words).replaceAll('\n', '<br>')}</p>\n`}<ul>${items.join('')}</ul>
<footer>Tính đến ${asOf}. ${link(page, 'Xem đầy đủ, kèm minh chứng')} trên ${link(to.home, siteName)}</footer>
</main>
</body>
</html>
`;
}
