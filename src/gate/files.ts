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
  const files: SourceFile[] = [];
  const paths: string[] = [];
  const problems: Problem[] = [];
  const refuse = (path: string, rule: string, message: string, fix: string): void => {
    problems.push({ rule, severity: 'error', file: path, line: 1, column: 1, message, fix });
  };

  const refuseLink = (path: string): void => {
    refuse(
      path,
      'symlink',
      'Đây là một liên kết đến nơi khác, không phải một tệp.',
      'Chép chính tệp đó vào đây, xóa liên kết.',
    );
  };
  const walk = (folder: string): void => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    for (const kind of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const { name } = kind;
      const path = `${folder}/${name}`;
      if (kind.isSymbolicLink()) refuseLink(path);
      else if (kind.isDirectory()) {
        if (isGoodName(path, name, refuse)) walk(path);
      } else if (!kind.isFile()) {
        refuse(path, 'unknown-file', 'Đây không phải là một tệp thường.', 'Xóa khỏi thư mục content/.');
      } else if (isGoodName(path, name, refuse) && isInPlace(path, refuse)) {
        paths.push(path);
        if (isRemembered(path)) {
          files.push(new RememberedFile(root, path));
          continue;
        }
        const bytes = bytesOf(join(root, path));
        if (bytes === undefined) {
          refuse(
            path,
            'unknown-file',
            'Không mở được tệp này để đọc.',
            'Đóng chương trình đang giữ tệp, kiểm tra quyền đọc rồi chạy lại.',
          );
          continue;
        }
        const text = decode(bytes, path, refuse);
        if (text !== undefined) files.push({ path, text });
      }
    }
  };
  const folder = lstatSync(join(root, 'content'), { throwIfNoEntry: false });
  if (folder === undefined) {
    refuse('content', 'no-content', 'Không có thư mục content/.', 'Chạy lệnh ở thư mục gốc của dự án.');
  } else if (folder.isDirectory()) {
    walk('content');
    if (paths.length === 0 && problems.length === 0) {
      refuse('content', 'no-content', 'Thư mục content/ không có tệp nào.', 'Chép lại các tệp nội dung vào đây.');
    }
  } else refuseLink('content');
  for (const file of unsaved) {
    const names = file.path.split('/').slice(1);
    if (!names.every((name) => isGoodName(file.path, name, refuse)) || !isInPlace(file.path, refuse)) continue;
    paths.push(file.path);
    files.push(file);
  }
  return { files, paths, problems };
}

/** The files as they stand after some of them have changed: all others are the same objects. */
export function rereadFiles(root: string, found: ReadFiles, changed: ReadonlySet<string>): ReadFiles {
  const problems = found.problems.filter(({ file }) => !changed.has(file));
  const refuse: Refuse = (path, rule, message, fix) => {
    problems.push({ rule, severity: 'error', file: path, line: 1, column: 1, message, fix });
  };
  const known = new Map(found.files.map((file) => [file.path, file]));
  const files = found.paths.flatMap((path): readonly SourceFile[] => {
    const before = known.get(path);
    if (!changed.has(path)) return before === undefined ? [] : [before];
    const text = decode(readFileSync(join(root, path)), path, refuse);
    return text === undefined ? [] : [{ path, text }];
  });
  return { ...found, files, problems };
}

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
