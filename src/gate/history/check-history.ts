import type { Problem } from '#domain/problem.ts';
import { changedFacts } from './changed-facts.ts';
import { changedNames } from './changed-names.ts';
import { changedTexts } from './changed-texts.ts';
import { changedUpdates } from './changed-updates.ts';
import { readPublished } from './published.ts';
import { PublishedRecord, type HistoryRule } from './record.ts';
import { removedAddresses } from './removed-addresses.ts';
import { readWorkingTree } from './working-tree.ts';

export interface HistoryOptions {
  /** The branch or commit that is published, where it is not the one the environment or the remote names. */
  readonly published?: string | undefined;
}

export interface CheckedHistory {
  readonly problems: readonly Problem[];
  /** A sentence for officials: that the history could not be checked, or not all of it, and why. */
  readonly unchecked?: string | undefined;
}

const rules: readonly HistoryRule[] = [removedAddresses, changedUpdates, changedTexts, changedFacts, changedNames];

/**
 * Compares `content/` below a project's root, as it stands on the disk, with everything that was ever
 * published: what is on the first-parent history of the published branch. Reads only.
 */
export function checkHistory(root: string, options: HistoryOptions = {}): CheckedHistory {
  const tree = readWorkingTree(root);
  const published = readPublished(root, options.published);
  if (typeof published === 'string') {
    return { problems: [], unchecked: `Chưa đối chiếu được với những gì đã đăng: ${published}.` };
  }
  const record = new PublishedRecord(root, tree, published);
  const problems = rules.flatMap((rule) => rule(record)).toSorted(byPlace);
  const gaps = [published.gap, record.unread === 0 ? undefined : `${String(record.unread)} bản cũ không đọc được`];
  const gap = gaps.filter((reason) => reason !== undefined).join('; ');
  return { problems, unchecked: gap === '' ? undefined : `Mới đối chiếu được một phần với những gì đã đăng: ${gap}.` };
}

function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
