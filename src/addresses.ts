/** Addresses of the site. ASCII, lower case, ending in `/`; once public, never changed (docs/decisions). */

export const home = '/';
export const notices = '/van-ban/';
export const directives = '/chi-dao/';
export const agencies = '/co-quan/';
export const topics = '/linh-vuc/';
export const indicators = '/chi-so/';
export const search = '/tim-kiem/';
export const guides = '/huong-dan/';
export const methodology = '/huong-dan/phuong-phap/';
/** How to follow the record, and the feeds and the calendar of everything. */
export const following = '/theo-doi/';
export const reports = '/bao-cao/';

export const notice = (slug: string): string => `/van-ban/${slug}/`;
export const clause = (slug: string, address: string): string => `/van-ban/${slug}/#${address}`;
export const noticeText = (slug: string): string => `/van-ban/${slug}/nguyen-van.txt`;
/** A notice with everything on record about it, as JSON; as Akoma Ntoso 3.0; as schema.org JSON-LD. */
export const noticeJson = (slug: string): string => `/van-ban/${slug}/van-ban.json`;
export const noticeXml = (slug: string): string => `/van-ban/${slug}/akoma-ntoso.xml`;
export const noticeLinkedData = (slug: string): string => `/van-ban/${slug}/van-ban.jsonld`;
/** What one can do with a notice besides reading it: follow it and, beside that, cite and download it. */
export const noticeTools = (slug: string): string => `/van-ban/${slug}/theo-doi/`;
/** How to cite a notice and its clauses; those of a long one take several pages. */
export const noticeCitations = (slug: string, page = 1): string =>
  `/van-ban/${slug}/trich-dan/${page === 1 ? '' : `trang/${String(page)}/`}`;
/** A notice for reference managers, in BibTeX or RIS. */
export const noticeReference = (slug: string, format: 'bib' | 'ris'): string => `/van-ban/${slug}/trich-dan.${format}`;
/** A notice laid out for A4 as the law lays out an official document. */
export const noticeSheet = (slug: string): string => `/van-ban/${slug}/ban-in/`;
/** A font of the pages that are made for paper. */
export const font = (name: string): string => `/phong-chu/${name}.woff2`;
/** SHA-256 of every notice's words, as `sha256sum --check` reads it. */
export const manifest = '/van-ban/sha256sums.txt';
export const noticesOfYear = (year: string): string => `/van-ban/nam/${year}/`;
export const noticesOfType = (type: string): string => `/van-ban/loai/${type}/`;
export const noticesOfIssuer = (agency: string): string => `/van-ban/co-quan/${agency}/`;
export const directive = (slug: string, id: string): string => `/chi-dao/${slug}/${id}/`;
export const directivesOfSchedule = (schedule: keyof typeof scheduleSlugs): string =>
  `/chi-dao/tinh-trang/${scheduleSlugs[schedule]}/`;
export const directivesOfYear = (year: string): string => `/chi-dao/nam/${year}/`;
/** Directives whose last compliant day lies in a year. */
export const directivesDueIn = (year: string): string => `/chi-dao/han/${year}/`;
/** The register with filters; the words of its query are in `open-data/selection.ts`. */
export const directiveFilter = '/chi-dao/loc/';
export const agency = (id: string): string => `/co-quan/${id}/`;
/** Directives an agency supports (phối hợp). */
export const supportedBy = (id: string): string => `/co-quan/${id}/phoi-hop/`;
export const group = (id: string): string => `/nhom/${id}/`;
export const topic = (id: string): string => `/linh-vuc/${id}/`;
export const indicator = (id: string): string => `/chi-so/${id}/`;
export const guide = (slug: string): string => `/huong-dan/${slug}/`;

/**
 * Feeds and calendar of what is followed at an address; numbered pages of a feed and yearly calendars
 * hold what is older.
 */
export const feed = (base: string, format: 'xml' | 'json', page?: number): string =>
  `${base}nguon-tin${page === undefined ? '' : `-${String(page)}`}.${format}`;
export const calendar = (base: string, year?: string): string =>
  `${base}lich${year === undefined ? '' : `-${year}`}.ics`;

/** A report over a period, e.g. `2015`, `quy-3`; of all agencies or of one. */
export const reportsOfYear = (year: string): string => `/bao-cao/${year}/`;
export const report = (year: string, term: string, agency?: string): string =>
  `/bao-cao/${year}/${term}/${agency === undefined ? '' : `co-quan/${agency}/`}`;

/** The summary of a page, e.g. `/co-quan/so-noi-vu/`, for other sites to show in a frame or as a badge. */
export const embed = (page: string): string => `/nhung${page.slice(0, -1)}.html`;
export const badge = (page: string): string => `/nhung${page.slice(0, -1)}.svg`;
export const oembed = (page: string): string => `/nhung${page.slice(0, -1)}.json`;

/** The picture that stands for a page, e.g. `/co-quan/so-noi-vu/`, where it is shared. */
export const picture = (page: string): string => `/anh${page.slice(0, -1)}.png`;

/** Vietnamese address words of the schedule states, for `/chi-dao/tinh-trang/…/`. */
export const scheduleSlugs = {
  'done-on-time': 'hoan-thanh-dung-han',
  'done-late': 'hoan-thanh-qua-han',
  'done-date-unknown': 'hoan-thanh-chua-ro-ngay',
  done: 'hoan-thanh',
  within: 'trong-han',
  'due-soon': 'sap-den-han',
  overdue: 'qua-han',
  'past-due-no-report': 'qua-thoi-han-chua-co-bao-cao',
  'by-member': 'xem-tung-co-quan',
  'deadline-unknown': 'chua-tinh-duoc-thoi-han',
  'no-deadline': 'khong-an-dinh-thoi-han',
  stale: 'lau-chua-cap-nhat',
  'period-ended': 'da-het-giai-doan',
  'not-applicable': 'khong-con-ap-dung',
} as const;

/** Address words that a notice's slug may not be, because a listing stands there. */
export const reservedSlugs = ['nam', 'loai', 'co-quan', 'tinh-trang', 'han', 'trang', 'loc'] as const;

/** Open data: a page that lists every file, a page for each table, and the files. */
export const data = '/du-lieu/';
export const dataTable = (table: string): string => `/du-lieu/${table}/`;
export const dataFile = (table: string, format: string): string => `/du-lieu/${table}.${format}`;
export const dataSchema = (table: string): string => `/du-lieu/${table}.schema.json`;
/** Frictionless descriptor, DCAT catalogue, dictionary of all columns. */
export const dataPackage = '/du-lieu/datapackage.json';
export const dataCatalogue = '/du-lieu/danh-muc.jsonld';
export const dataDictionary = '/du-lieu/tu-dien.csv';
/** SHA-256 of every data file, as `sha256sum --check` reads it. */
export const dataManifest = '/du-lieu/sha256sums.txt';
