import type { Problem } from '#domain/problem.ts';
import { firstDifference } from './first-difference.ts';
import { fieldOf, type NoticeSource } from './notice-source.ts';
import type { Version } from './published.ts';
import { commitOf, shortHash, type PublishedRecord } from './record.ts';

interface Former {
  readonly version: Version;
  readonly source: NoticeSource;
}

/** Notices whose published words changed without saying so, and corrections of words nobody published. */
export function changedTexts(record: PublishedRecord): readonly Problem[] {
  return [...record.tree.notices].flatMap(([slug, { path, source }]): Problem[] => {
    const former = formerWords(record, slug);
    // Most notices stand as they were published, and nothing more of them need be read.
    const isUntouched = former.every((other) => other.source.wordsKey === source.wordsKey);
    const corrects = isUntouched && !source.text.includes('\ncorrects:') ? [] : corrections(source);
    if (isUntouched && corrects.length === 0) return [];
    const present = source.sha256;
    if (present === undefined) return []; // another rule says what cannot be read
    const problems = [
      ...changedText(record, path, source, present, former, corrects),
      ...staleCorrections(record, path, source, former, corrects),
    ];
    return problems.length === 0 || source.yaml.errors.length > 0 ? [] : problems;
  });
}

function changedText(
  record: PublishedRecord,
  file: string,
  source: NoticeSource,
  present: string,
  former: readonly Former[],
  corrects: readonly Correction[],
): readonly Problem[] {
  const silent = new Map<string, Former>();
  for (const words of former) {
    const { sha256 } = words.source;
    if (sha256 === undefined || sha256 === present || corrects.some(({ was }) => was === sha256)) continue;
    if (words.source.yaml.errors.length > 0) continue;
    silent.delete(sha256);
    silent.set(sha256, words);
  }
  const last = [...silent.values()].at(-1);
  if (last === undefined) return [];
  const entries = [...silent.keys()].map(
    (was) => `  - date: "YYYY-MM-DD" # ngày đính chính\n    was: ${was}\n    reason: "…" # vì sao phải sửa`,
  );
  return [
    {
      severity: 'error',
      file,
      ...placeOfChange(last.source, source),
      rule: 'changed-text',
      message: `Nguyên văn khác với bản đã đăng (${commitOf(last.version)}) mà không có mục đính chính.`,
      fix: record.remedy(
        last.version,
        `Nếu bản đã đăng chép sai, thêm vào phần đầu tệp${corrects.length === 0 ? '' : ', dưới các mục corrects đã có'}:\n${['corrects:', ...entries].join('\n')}\n` +
          `Nếu sửa nhầm, trả lại lời cũ: git show ${shortHash(last.version)}:./${last.version.path}`,
      ),
    },
  ];
}

function staleCorrections(
  record: PublishedRecord,
  file: string,
  source: NoticeSource,
  former: readonly Former[],
  corrects: readonly Correction[],
): readonly Problem[] {
  const known = former.map((words) => words.source.sha256);
  // A text that could not be read may be the very one.
  if (!record.isComplete || known.includes(undefined)) return [];
  return corrects
    .filter(({ was }) => !known.includes(was))
    .map(({ was, index }): Problem => {
      const texts = former.toReversed().map((words) => `${words.source.sha256 ?? ''} (${commitOf(words.version)})`);
      return {
        severity: 'error',
        file,
        ...source.yaml.placeOf(['corrects', index, 'was']),
        rule: 'stale-correction',
        message: `Chưa từng đăng nguyên văn nào có mã băm ${was.slice(0, 12)}….`,
        fix:
          texts.length === 0
            ? 'Văn bản chưa đăng lần nào: xóa mục đính chính này.'
            : `Các nguyên văn đã đăng:\n${texts.join('\n')}`,
      };
    });
}

/** Every different wording a notice was published with, at its address or one it moved from, oldest first. */
function formerWords(record: PublishedRecord, slug: string): readonly Former[] {
  const words = new Map<string, Former>();
  for (const address of [...record.movedTo(`van-ban/${slug}`), `van-ban/${slug}`]) {
    for (const version of record.things.get(address) ?? []) {
      const source = record.sourceOf(version);
      if (source === undefined) continue;
      // Of versions with the same words the last is the one to name.
      words.delete(source.wordsKey);
      words.set(source.wordsKey, { version, source });
    }
  }
  return [...words.values()];
}

interface Correction {
  readonly was: string;
  readonly index: number;
}

function corrections(source: NoticeSource): readonly Correction[] {
  const corrects = source.field('corrects');
  if (!Array.isArray(corrects)) return [];
  return corrects.flatMap((entry, index) => {
    const was = fieldOf(entry, 'was');
    return typeof was === 'string' ? [{ was, index }] : [];
  });
}

/** The first changed line of the text; the title where the text is the same. */
function placeOfChange(before: NoticeSource, after: NoticeSource): { readonly line: number; readonly column: number } {
  if (before.below === after.below) return after.yaml.placeOf([before.title === after.title ? 'type' : 'title']);
  const place = firstDifference(before.below.split('\n'), after.below.split('\n'));
  const above = after.text.slice(0, after.text.length - after.below.length).split('\n').length - 1;
  return { line: place.line + above, column: place.column };
}
