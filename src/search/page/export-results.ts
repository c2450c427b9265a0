import { formatCount } from '#domain/size.ts';
import { exportedRows } from '#open-data/exported-rows.ts';
import { exportSelection, type ExportedFile, type ExportFacts } from '#open-data/export-selection.ts';
import { RowPieces } from '#open-data/row-pieces.ts';
import type { PieceRow } from '#open-data/selection-files.ts';
import type { Row } from '#open-data/table.ts';
import type { NoticeRow } from '#open-data/tables/notices.ts';
import { saveFile } from '#open-data/save-file.ts';
import type { RowList } from '../index/row-list.ts';
import { formatSearch, type SearchState } from './facets.ts';
import { load } from './part-loader.ts';
import { rowPlacer } from './row-places.ts';
import { searchInWords } from './search-in-words.ts';
import type { SiteFinds, SitesAnswer } from './sites-answer.ts';

/** What is exported, and how. */
export interface ResultExport extends Pick<ExportFacts, 'format'> {
  readonly answer: SitesAnswer;
  /** What it answers, and the form that has words for it. */
  readonly state: SearchState;
  readonly form: HTMLFormElement;
  /** Day of the page's own record. */
  readonly asOf: string;
  /** Told how far it is, for the reader. */
  readonly tell: (words: string) => void;
  /** Asked before the file is saved: the reader may have gone on. */
  readonly isWanted: () => boolean;
}

/** Columns of addresses: in a file they must lead to their site without help. */
const addressColumns = ['url', 'textUrl', 'original'];

/** Saves everything found as a file. Rejects, and saves nothing, where a part cannot be had. */
export async function saveResults(how: ResultExport): Promise<void> {
  const { answer, tell } = how;
  tell('Đang tải dữ liệu của các kết quả…');
  const file = await fileOf(how);
  if (!how.isWanted()) return;
  saveFile(file);
  tell(`Đã tạo tệp ${file.fileName}: ${formatCount(answer.total)} kết quả.`);
}

/**
 * Everything found as a file, in the order of the results, site by site: the rows that the tables of notices and
 * directives have. Rejects where a part is not of the release that was searched; a file is never short.
 */
async function fileOf({
  answer: { finds, others },
  state,
  form,
  format,
  asOf,
  tell,
}: ResultExport): Promise<ExportedFile> {
  const filters = searchInWords(form, state);
  // The agency's own share stands beside each directive.
  const agency = state.chosen['co-quan'];
  const done = finds.map(() => [0, 0]);
  const total = (i: number): number => done.reduce((all, counts) => all + (counts[i] ?? 0), 0);
  const bySite = await Promise.all(
    finds.map(async (one, i) => {
      const rows = await rowsOf(one, agency, (come, of) => {
        done[i] = [come, of];
        if (total(1) > 1) tell(`Đang tải ${String(total(0))}/${String(total(1))} phần…`);
      });
      return others === undefined ? rows : rows.map((row) => ({ site: one.site.name, ...row }));
    }),
  );
  const unasked = (others?.unheard ?? []).join(', ');
  return exportSelection(sameColumns(bySite.flat()), {
    format,
    filters: unasked === '' ? filters : { ...filters, 'Trang chưa hỏi được': unasked },
    asOf,
    permalink: location.origin + location.pathname + formatSearch(state),
    name: 'ket-qua-tim-kiem',
  });
}

/** The rows of what one site found. */
async function rowsOf(
  { site, rows: address, found, first }: SiteFinds,
  agency: string | undefined,
  told: (done: number, of: number) => void,
): Promise<readonly Row[]> {
  if (address === undefined) throw new Error(`${site.name} does not say where its rows are`);
  const home = new URL(site.url === '' ? location.origin : site.url);
  const list: RowList = JSON.parse(await textAt(address));
  const placeOf = rowPlacer(list);
  const places = found.map(placeOf);
  const done = { 'van-ban': [0, 0], 'nhiem-vu': [0, 0] };
  const fetched = async <T>(kind: keyof typeof done, files: readonly string[]): Promise<ArrayIterator<T>> => {
    const pieces = new RowPieces<T>(
      files.map((file) => site.url + file),
      list.size,
      textAt,
    );
    const wanted = places.filter((one) => one.kind === kind).map(({ place }) => place);
    const rows = await pieces.rows(wanted, (come, of) => {
      done[kind] = [come, of];
      const sum = (i: number): number => (done['van-ban'][i] ?? 0) + (done['nhiem-vu'][i] ?? 0);
      told(sum(0), sum(1));
    });
    return rows.values();
  };
  const [notices, pieces] = await Promise.all([
    fetched<NoticeRow>('van-ban', list.notices),
    fetched<PieceRow>('nhiem-vu', list.directives),
  ]);
  const rows = places.map(({ kind }): Row => {
    return {
      result: kind,
      ...(kind === 'van-ban' ? noticeRow(taken(notices)) : directiveRow(taken(pieces), agency)),
    };
  });
  first.forEach(({ url, page }, i) => {
    const path = new URL(String(rows[i]?.['url']), home).pathname;
    if (path !== new URL(page ?? url, home).pathname) throw new Error(`row ${String(i)} is not the one shown`);
  });
  return rows.map((row) => ({ ...row, ...absolute(row, home) }));
}

function taken<T>(rows: ArrayIterator<T>): T {
  const next = rows.next();
  if (next.done === true) throw new Error('a row is missing');
  return next.value;
}

/** A notice's row; what directives say of their notice it says of itself, so that one column holds both. */
const noticeRow = (row: NoticeRow): Row => ({
  ...row,
  notice: row.id,
  noticeName: row.name,
  noticeFiledOn: row.filedOn,
});

const directiveRow = (row: PieceRow, agency: string | undefined): Row => exportedRows([row], agency)[0] ?? {};

const absolute = (row: Row, home: URL): Row =>
  Object.fromEntries(
    addressColumns.flatMap((column) => {
      const address = row[column];
      return typeof address === 'string' ? [[column, new URL(address, home).href]] : [];
    }),
  );

/** Columns that tell what a row is. */
const leading = ['site', 'result', 'id', 'url', 'notice', 'noticeName', 'noticeFiledOn'];

/** Notices and directives in one table: every row has every column, empty where it has nothing of the kind. */
function sameColumns(rows: readonly Row[]): readonly Row[] {
  // All rows of a kind have the same.
  const kinds = ['van-ban', 'nhiem-vu'].map((kind) => rows.find(({ result }) => result === kind) ?? {});
  const names = kinds.flatMap((row) => Object.keys(row));
  const columns = [...new Set([...leading.filter((name) => names.includes(name)), ...names])];
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
}

const textAt = async (address: string): Promise<string> => new TextDecoder().decode(await load(address));
