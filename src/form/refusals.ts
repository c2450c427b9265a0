import { textProblems } from '#gate/rules/text-rules.ts';
import { shortened } from '#gate/rules/place.ts';
import { toFile, type FormData } from './file-format.ts';

/** What keeps an entry of the form from being saved, and where it stands. */
export interface Refused {
  readonly message: string;
  readonly fix?: string | undefined;
  /** The line of the file it stands on. */
  readonly words: string;
}

/**
 * What may not even reach the repository, which keeps everything it was ever given: personal data, marks of secrecy,
 * broken letters. All else can wait for the check of the proposal.
 */
export function refusals(data: FormData): readonly Refused[] {
  const text = toFile(data);
  const lines = text.split('\n');
  const path = typeof data['body'] === 'string' ? 'content/notices/form.mdx' : 'content/form.yaml';
  const waivers = Array.isArray(data['waivers']) ? data['waivers'] : [];
  const isWaived = (rule: string, message: string): boolean =>
    waivers.some(
      (waiver: { rule?: unknown; words?: unknown } | null) =>
        waiver?.rule === rule && typeof waiver.words === 'string' && message.startsWith(`“${shortened(waiver.words)}”`),
    );
  return textProblems({ path, text })
    .filter(({ severity, rule, message }) => severity === 'error' && !isWaived(rule, message))
    .map(({ message, fix, line }) => ({ message, fix, words: (lines[line - 1] ?? '').trim() }));
}
