import type { Problem } from './problem.ts';

/** A problem with the line it stands on. */
export interface ShownProblem extends Problem {
  readonly words: string;
}

/** A draft that cannot be shown as a notice: its file as it is, and what is said of it. */
export interface UnshownDraft {
  readonly slug: string;
  readonly text: string;
  readonly review: Review;
}

/** What its writers are told of a content file: that it is a draft, and what is wrong with it. */
export interface Review {
  /** Path below the project's root. */
  readonly file: string;
  /** Set for a draft. */
  readonly draft?:
    | {
        /** Last part of its address; undefined where a published notice has that name. */
        readonly slug?: string | undefined;
      }
    | undefined;
  readonly problems: readonly ShownProblem[];
  /** What the importer could not tell and a person has to answer, each a comment of the file. */
  readonly questions: readonly Question[];
}

export interface Question {
  readonly line: number;
  readonly words: string;
}

/** The importer's questions that are still in a file: comments that begin with `HỎI:`. */
export function questionsIn(text: string): readonly Question[] {
  return text.split('\n').flatMap((line, index) => {
    const words = /^\s*#\s*HỎI:\s*(.+)$/.exec(line)?.[1];
    return words === undefined ? [] : [{ line: index + 1, words }];
  });
}

/** The slug a page is about: of the notice at `/van-ban/<slug>/`, of the directive at `/chi-dao/<slug>/<id>/`. */
export function slugOfPage(path: string): string | undefined {
  return /^\/(?:van-ban\/([^/]+)|chi-dao\/([^/]+)\/[^/]+)\/$/
    .exec(path)
    ?.slice(1)
    .find((slug) => slug !== undefined);
}

/** “3 lỗi, 1 cảnh báo”; what there is none of is not said. */
export function countOf(problems: readonly Pick<Problem, 'severity'>[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = [
    [errors, 'lỗi'],
    [problems.length - errors, 'cảnh báo'],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, kind]) => `${String(count)} ${kind}`);
  return said.length === 0 ? 'không có lỗi' : said.join(', ');
}

/** Pages that stand beside the site while it is written, and are never built. */
export const draftsAddress = '/ban-nhap/';
export const ruleAddress = (rule: string): string => `/ban-nhap/loi/${rule}/`;
