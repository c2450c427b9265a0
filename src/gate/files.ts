import { existsSync, lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#domain/problem.ts';
import { fold } from './nearest.ts';

/** A file of `content/` as text: UTF-8, line ends LF, no byte order mark. */
export interface SourceFile {
  /** Path below the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A file that was read before and is unchanged: its text is read when someone asks for it. */
class RememberedFile implements SourceFile {
  readonly path: string;
  readonly #root: string;

  constructor(root: string, path: string) {
    this.#root = root;
    this.path = path;
  }

  get text(): string {
    return readFile(this.#root, this.path)?.text ?? '';
  }
}

/** What a folder of `content/` holds: the form of its paths and an example to copy. */
const places: readonly { readonly form: RegExp; readonly example: string; readonly folder: string }[] = [
  {
    folder: 'notices',
    form: /^content\/notices\/\d{4}\/[^/]+\.mdx$/,
    example: 'content/notices/2015/tb-123-ten-van-ban.mdx',
  },
  {
    folder: 'updates',
    form: /^content\/updates\/[^/]+\/[^/]+\/\d{4}-\d{2}-\d{2}(?:-[1-9]\d*)?\.yaml$/,
    example: 'content/updates/tb-123-ten-van-ban/2.3-2/2015-10-05.yaml',
  },
  ...['agencies', 'groups', 'topics', 'indicators', 'documents'].map((folder) => ({
    folder,
    form: new RegExp(`^content/${folder}/[^/]+\\.yaml$`),
    example: `content/${folder}/ten-tep.yaml`,
  })),
  {
    folder: 'tombstones',
    form: /^content\/tombstones\/.+\.yaml$/,
    example: 'content/tombstones/van-ban/ten-van-ban.yaml',
  },
  { folder: 'pages', form: /^content\/pages\/[^/]+\.md$/, example: 'content/pages/ten-trang.md' },
];

/** Longest name of a file or folder: beyond this some computers cannot check the project out. */
const longestName = 120;

/** The files below `content/`. */
export interface ReadFiles {
  readonly files: readonly SourceFile[];
  /** Files in their place, those that cannot be decoded included. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Every file below `content/`, in a fixed order, with a problem for each that cannot be published:
 * nothing is ignored in silence, and no link leads out of the folder. Files that are not saved yet come last.
 *
 * @param isRemembered whether a file was read before and has not changed since, so that nothing need be read of it
 */
export function readFiles(
  root: string,
  unsaved: readonly SourceFile[] = [],
  isRemembered: (path: string) => boolean = () => false,
): ReadFiles {
  const walk = new Walk(root, isRemembered);
  const folder = lstatSync(join(root, 'content'), { throwIfNoEntry: false });
  if (folder === undefined) {
    walk.refuse('content', 'no-content', 'Không có thư mục content/.', 'Chạy lệnh ở thư mục gốc của dự án.');
  } else if (folder.isDirectory()) {
    walk.enter('content');
    if (walk.paths.length === 0 && walk.problems.length === 0) {
      walk.refuse('content', 'no-content', 'Thư mục content/ không có tệp nào.', 'Chép lại các tệp nội dung vào đây.');
    }
  } else walk.refuseLink('content');
  for (const file of unsaved) {
    const names = file.path.split('/').slice(1);
    if (!names.every((name) => isGoodName(file.path, name, walk.refuse)) || !isInPlace(file.path, walk.refuse))
      continue;
    walk.paths.push(file.path);
    walk.files.push(file);
  }
  return walk;
}

/** What an entry of a folder is, or what stands at a path. */
type Kind = Pick<Dirent, 'isSymbolicLink' | 'isDirectory' | 'isFile'>;

/** What is found below `content/`, in the order of names. */
class Walk implements ReadFiles {
  readonly files: SourceFile[] = [];
  readonly paths: string[] = [];
  readonly problems: Problem[] = [];
  readonly #root: string;
  readonly #isRemembered: (path: string) => boolean;

  constructor(root: string, isRemembered: (path: string) => boolean = () => false) {
    this.#root = root;
    this.#isRemembered = isRemembered;
  }

  readonly refuse: Refuse = (path, rule, message, fix) => {
    this.problems.push({ rule, severity: 'error', file: path, line: 1, column: 1, message, fix });
  };

  refuseLink(path: string): void {
    this.refuse(
      path,
      'symlink',
      'Đây là một liên kết đến nơi khác, không phải một tệp.',
      'Chép chính tệp đó vào đây, xóa liên kết.',
    );
  }

  enter(folder: string): void {
    const entries = readdirSync(join(this.#root, folder), { withFileTypes: true });
    for (const kind of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
      this.visit(`${folder}/${kind.name}`, kind.name, kind);
  }

  visit(path: string, name: string, kind: Kind): void {
    if (kind.isSymbolicLink()) this.refuseLink(path);
    else if (kind.isDirectory()) {
      if (isGoodName(path, name, this.refuse)) this.enter(path);
    } else if (!kind.isFile()) {
      this.refuse(path, 'unknown-file', 'Đây không phải là một tệp thường.', 'Xóa khỏi thư mục content/.');
    } else if (isGoodName(path, name, this.refuse) && isInPlace(path, this.refuse)) {
      this.paths.push(path);
      if (this.#isRemembered(path)) this.files.push(new RememberedFile(this.#root, path));
      else this.#read(path);
    }
  }

  #read(path: string): void {
    const bytes = bytesOf(join(this.#root, path));
    if (bytes === undefined) {
      this.refuse(
        path,
        'unknown-file',
        'Không mở được tệp này để đọc.',
        'Đóng chương trình đang giữ tệp, kiểm tra quyền đọc rồi chạy lại.',
      );
      return;
    }
    const text = decode(bytes, path, this.refuse);
    if (text !== undefined) this.files.push({ path, text });
  }
}

/**
 * The files as they stand after something has happened at some paths, of files or of folders: what came, changed or
 * went there. All others are the same objects, and so are those that were written with the same words.
 */
export function rereadFiles(root: string, found: ReadFiles, told: ReadonlySet<string>): ReadFiles {
  const known = new Set(found.paths);
  const unknown = [...told].filter((path) => !known.has(path));
  const changed = told.union(goneBeside(root, found.paths, unknown));
  const folders = unknown.map((path) => `${path}/`);
  const isOld = (path: string): boolean => changed.has(path) || folders.some((folder) => path.startsWith(folder));
  const walk = new Walk(root);
  for (const path of changed) {
    const above = foldersAbove(path);
    if (above.some((folder) => changed.has(folder))) continue;
    const isReached = above.every(
      (folder) => kindOf(root, folder)?.isDirectory() === true && isGoodName(folder, nameOf(folder), () => undefined),
    );
    const kind = isReached ? kindOf(root, path) : undefined;
    if (kind !== undefined) walk.visit(path, nameOf(path), kind);
  }
  const before = new Map(found.files.filter(({ path }) => changed.has(path)).map((file) => [file.path, file]));
  const files = walk.files.map((file) => {
    const same = before.get(file.path);
    return same instanceof RememberedFile || same?.text !== file.text ? file : same;
  });
  return {
    files: inPlaceOf(found.files, files, ({ path }) => path, isOld),
    paths: inPlaceOf(found.paths, walk.paths, (path) => path, isOld),
    problems: [...found.problems.filter(({ file }) => !isOld(file)), ...walk.problems],
  };
}

/** Files that are gone from the folders something came to: of a file that is renamed, the going is told after the coming. */
function goneBeside(root: string, paths: readonly string[], came: readonly string[]): ReadonlySet<string> {
  const folders = new Set(came.map((path) => path.slice(0, path.lastIndexOf('/') + 1)));
  const beside = paths.filter((path) => folders.has(path.slice(0, path.lastIndexOf('/') + 1)));
  return new Set(beside.filter((path) => kindOf(root, path) === undefined));
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function kindOf(root: string, path: string): Kind | undefined {
  return lstatSync(join(root, path), { throwIfNoEntry: false });
}

/** The folders a path leads through. */
function foldersAbove(path: string): readonly string[] {
  const names = path.split('/');
  return names.slice(1).map((_, depth) => names.slice(0, depth + 1).join('/'));
}

/** Things in the order of their paths, with new ones where the old ones stood or belong. */
function inPlaceOf<T>(
  things: readonly T[],
  fresh: readonly T[],
  pathOf: (thing: T) => string,
  isOld: (path: string) => boolean,
): readonly T[] {
  const left = new Map(fresh.map((thing) => [pathOf(thing), thing]));
  const list: T[] = [];
  for (const thing of things) {
    const path = pathOf(thing);
    const isKept = !isOld(path);
    const now = isKept ? thing : left.get(path);
    if (now !== undefined) list.push(now);
    if (!isKept) left.delete(path);
  }
  for (const [path, thing] of left) {
    let [from, to] = [0, list.length];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      const other = list[middle];
      if (other !== undefined && walkOrder(pathOf(other)) < walkOrder(path)) from = middle + 1;
      else to = middle;
    }
    list.splice(from, 0, thing);
  }
  return list;
}

/** Compares as a walk meets paths: folder by folder, by names. */
const walkOrder = (path: string): string => path.replaceAll('/', '\0');

/** Paths of all files that are notices by their place. */
export function noticePaths(root: string): readonly string[] {
  const folder = 'content/notices';
  return below(root, folder)
    .filter((year) => year.isDirectory())
    .flatMap(({ name: year }) =>
      below(root, `${folder}/${year}`)
        .filter((entry) => entry.isFile() && entry.name.endsWith('.mdx'))
        .map(({ name }) => `${folder}/${year}/${name}`),
    );
}

function below(root: string, folder: string): readonly Dirent[] {
  return existsSync(join(root, folder)) ? readdirSync(join(root, folder), { withFileTypes: true }) : [];
}

/** One file that stands where it should, as text and as it stands on the disk; undefined where it cannot be decoded. */
export function readFile(root: string, path: string): (SourceFile & { readonly bytes: Uint8Array }) | undefined {
  const bytes = readFileSync(`${root}/${path}`);
  const text = decode(bytes, path, () => undefined);
  return text === undefined ? undefined : { path, text, bytes };
}

type Refuse = (path: string, rule: string, message: string, fix: string) => void;

/** What Word, editors and systems leave beside the files people make. */
const litter = /^(?:~\$.*|\.~lock\..*|\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|.*~|.*\.(?:sw[a-p]|tmp|bak|orig|rej))$/i;

function isGoodName(path: string, name: string, refuse: Refuse): boolean {
  if (litter.test(name)) {
    refuse(
      path,
      'file-name',
      'Đây là tệp tạm do Word, trình soạn thảo hoặc máy tính tự tạo, không phải nội dung.',
      'Đóng chương trình đang mở tệp gốc rồi xóa tệp này khỏi thư mục content/.',
    );
    return false;
  }
  if (name.length > longestName) {
    refuse(
      path,
      'file-name',
      `Tên dài ${String(name.length)} ký tự, quá ${String(longestName)} ký tự.`,
      'Đặt tên ngắn hơn.',
    );
    return false;
  }
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)) {
    refuse(path, 'file-name', `Windows không tạo được tệp hay thư mục tên “${name}”.`, 'Đặt tên khác.');
    return false;
  }
  // A dot would make an id that nothing may refer to.
  const isDotted = /\..+\.(?:mdx|yaml|md)$/.test(name) && !path.startsWith('content/tombstones/');
  if (!isDotted && /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(name)) return true;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot).toLowerCase()] : [name, ''];
  const plain = fold(stem)
    .replace(isDotted ? /[^a-z0-9]+/g : /[^a-z0-9.]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  refuse(
    path,
    'file-name',
    'Tên tệp và thư mục chỉ được có chữ thường không dấu, chữ số, dấu gạch nối: tên là địa chỉ của trang.',
    plain === '' ? 'Xóa tệp này khỏi thư mục content/, hoặc đặt tên khác.' : `Đổi tên thành: ${plain}${ending}`,
  );
  return false;
}

function isInPlace(path: string, refuse: Refuse): boolean {
  if (/^content\/(?:site|abbreviations)\.yaml$/.test(path) || places.some(({ form }) => form.test(path))) return true;
  const meant = places.find(({ folder }) => path.startsWith(`content/${folder}/`));
  const office = /\.(?:docx?|pdf|odt|rtf|xlsx?)$/.test(path);
  refuse(
    path,
    'unknown-file',
    office
      ? 'Tệp Word, PDF, bảng tính không đăng được ở đây.'
      : 'Loại tệp hoặc vị trí này không đăng được, nên nội dung của nó sẽ không lên trang.',
    office
      ? `Lập bản nháp từ tệp: npm run import -- ${path} rồi chuyển tệp ra khỏi content/; tệp gốc để người đọc tải về thì đặt trong thư mục public/ban-goc/.`
      : /\.yml$/.test(path)
        ? `Đổi đuôi tệp thành .yaml: ${path.replace(/^.*\/|\.yml$/g, '')}.yaml`
        : meant === undefined
          ? `Chuyển vào một trong các thư mục: ${places.map(({ folder }) => folder).join(', ')}; hoặc xóa.`
          : `Đặt theo mẫu: ${meant.example}`,
  );
  return false;
}

/** `undefined` where another program holds the file, or its owner keeps it shut. */
function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** `fatal` refuses broken bytes, which would else become �; the decoder drops the byte order mark. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Text of a file by rule: a UTF-8 byte order mark is dropped and CRLF becomes LF; all else but UTF-8 is refused. */
function decode(bytes: Buffer, path: string, refuse: Refuse): string | undefined {
  const inWord = 'Mở tệp bằng Notepad hoặc VS Code, chọn “Save with Encoding: UTF-8” rồi lưu lại.';
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    refuse(path, 'not-utf8', 'Tệp được lưu ở bảng mã UTF-16.', inWord);
    return undefined;
  }
  try {
    const text = utf8.decode(bytes);
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  } catch {
    refuse(path, 'not-utf8', 'Tệp có ký tự hỏng: không phải bảng mã UTF-8.', inWord);
    return undefined;
  }
}
