import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PageScripts } from '../../src/layouts/csp.ts';

/** The site that `npm run build` made; `SITE_DIST` names another folder. */
export const folder = resolve(import.meta.dirname, '../..', process.env['SITE_DIST'] ?? 'dist');

if (!existsSync(join(folder, 'index.html'))) throw new Error(`No built site in ${folder}: run npm run build first.`);

const notice = 'tb-ket-luan-cai-cach-hanh-chinh-2015';

/** Addresses of every page there is, 404 included. */
export const addresses: readonly string[] = globSync('**/*.html', { cwd: folder })
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  .toSorted();

export interface PageKind {
  readonly name: string;
  readonly address: string;
  readonly scripts: PageScripts;
}

/** One page of every kind. */
export const pageKinds: readonly PageKind[] = [
  { name: 'the home page', address: '/', scripts: 'none' },
  { name: 'a notice', address: `/van-ban/${notice}/`, scripts: 'none' },
  { name: 'the list of notices', address: '/van-ban/', scripts: 'none' },
  { name: 'a directive with a report', address: `/chi-dao/${notice}/2.3-2/`, scripts: 'own' },
  { name: 'a directive without a report', address: `/chi-dao/${notice}/2.3-1/`, scripts: 'own' },
  { name: 'a directive shared by many agencies', address: `/chi-dao/${notice}/2.1-2/`, scripts: 'own' },
  { name: 'the register', address: '/chi-dao/', scripts: 'own' },
  { name: 'a status listing', address: '/chi-dao/tinh-trang/qua-thoi-han-chua-co-bao-cao/', scripts: 'none' },
  { name: 'an empty status listing', address: '/chi-dao/tinh-trang/qua-han/', scripts: 'none' },
  { name: 'an agency', address: '/co-quan/so-noi-vu-kon-tum/', scripts: 'own' },
  { name: 'the list of agencies', address: '/co-quan/', scripts: 'none' },
  { name: 'a group', address: '/nhom/cac-so-ban-nganh-kon-tum/', scripts: 'own' },
  { name: 'a topic', address: '/linh-vuc/cai-cach-hanh-chinh/', scripts: 'own' },
  { name: 'a year of deadlines', address: '/chi-dao/han/2015/', scripts: 'own' },
  { name: 'an indicator', address: '/chi-so/papi-kon-tum/', scripts: 'none' },
  { name: 'the list of indicators', address: '/chi-so/', scripts: 'none' },
  { name: 'the register with filters', address: '/chi-dao/loc/', scripts: 'search' },
  { name: 'the data', address: '/du-lieu/', scripts: 'none' },
  { name: 'a table of the data', address: '/du-lieu/nhiem-vu/', scripts: 'none' },
  { name: 'a guide with tables', address: '/huong-dan/dang-van-ban/', scripts: 'none' },
  { name: 'the page on following', address: '/theo-doi/', scripts: 'none' },
  { name: 'what to do with a notice', address: `/van-ban/${notice}/theo-doi/`, scripts: 'none' },
  { name: 'how to cite a notice', address: `/van-ban/${notice}/trich-dan/`, scripts: 'own' },
  { name: 'a notice to print', address: `/van-ban/${notice}/ban-in/`, scripts: 'fonts' },
  { name: 'the list of reports', address: '/bao-cao/', scripts: 'none' },
  { name: 'the reports of a year', address: '/bao-cao/2015/', scripts: 'none' },
  { name: 'a report', address: '/bao-cao/2015/quy-3/', scripts: 'none' },
  { name: 'an empty report', address: '/bao-cao/2015/quy-1/', scripts: 'none' },
  { name: 'a report on an agency', address: '/bao-cao/2015/quy-3/co-quan/so-noi-vu-kon-tum/', scripts: 'none' },
  { name: 'the search page', address: '/tim-kiem/', scripts: 'search' },
  { name: 'the page for a wrong address', address: '/404.html', scripts: 'none' },
];

/** Address of the page of a kind. */
export function addressOf(name: string): string {
  const kind = pageKinds.find((candidate) => candidate.name === name);
  if (kind === undefined) throw new Error(`no page kind is called “${name}”`);
  return kind.address;
}

/** The HTML of a page, as built. */
export function htmlOf(address: string): string {
  return readFileSync(join(folder, address.endsWith('/') ? `${address}index.html` : address), 'utf8');
}

/** The HTML without its Content-Security-Policy, so that a planted script or style takes effect. */
export function withoutPolicy(html: string): string {
  const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  if (bare === html) throw new Error('the page has no Content-Security-Policy to take out');
  return bare;
}

/** The HTML with one thing replaced. Throws where there is nothing to replace: a plant that changes nothing tests nothing. */
export function replaced(html: string, what: RegExp, by: string): string {
  if (html.search(what) === -1) throw new Error(`nothing to replace: ${String(what)}`);
  return html.replace(what, by);
}
