import { inTime } from '../index/in-time.ts';
import type { ResultExport } from './export-results.ts';
import { partOf } from './page-parts.ts';

/**
 * Saves everything found as a file, or says that it could not be had; never a part of it. The code for it is loaded
 * for who asks for a file.
 *
 * @param isWanted asked before anything is said or saved: the reader may have gone on
 */
export async function saveAnswer(
  page: HTMLElement,
  about: Omit<ResultExport, 'tell' | 'isWanted'>,
  isWanted: () => boolean,
): Promise<void> {
  const tell = (words: string): void => {
    if (isWanted()) partOf(page, 'taken').textContent = words;
  };
  partOf(page, 'untaken').hidden = true;
  try {
    const { saveResults } = await inTime(import('./export-results.ts'));
    await saveResults({ ...about, tell, isWanted });
  } catch {
    tell('');
    if (isWanted()) partOf(page, 'untaken').hidden = false;
  }
}
