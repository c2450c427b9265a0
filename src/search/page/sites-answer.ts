import type { Answer, AnswerOptions, Found, Hit } from '../query/answer.ts';

/** A site that is searched. */
export interface SearchedSite {
  /** As results name it; '' for the site the page is of, where it is the only one. */
  readonly name: string;
  /** Its address without a slash at the end; '' for the site the page is of. */
  readonly url: string;
  /** Address of its index, where the page knows it; else the site says which is current. */
  readonly index?: string;
  /** Address of the list that leads to its rows, likewise. */
  readonly rows?: string;
}

/** A hit with the site it is from, where several are searched. */
export interface SiteHit extends Hit {
  readonly site?: string;
  /** Day its status is of, where that may differ from the page's: `YYYY-MM-DD`, or ''. */
  readonly asOf?: string;
}

/** What was found on one site, in the order of its results. */
export interface SiteFinds {
  readonly site: SearchedSite;
  /** Address of the list that leads to the rows; undefined where the site gives none. */
  readonly rows: string | undefined;
  readonly found: readonly Found[];
  /** The first of the results. */
  readonly first: readonly Hit[];
}

/** An answer of one site or several. */
export interface SitesAnswer extends Omit<Answer, 'results' | 'hits' | 'found'> {
  readonly results: readonly SiteHit[];
  readonly hits: (from: number, to: number) => Promise<readonly SiteHit[]>;
  /** What the total is made of, site by site. */
  readonly finds: readonly SiteFinds[];
  /** Undefined where one site is searched alone. */
  readonly others?: SitesAsked;
}

/** What there is to say of several sites that were asked. */
export interface SitesAsked {
  /** How much was found on a site that answered, by its word in the address. */
  readonly totalOf: (word: string) => number | undefined;
  /** Names of those that could not be asked, or have not answered yet: nothing is known of what they hold. */
  readonly unheard: readonly string[];
  /** Which could not be asked, for the reader; '' where all could. */
  readonly silent: string;
  /** The same, with those that have not answered yet; '' where all have. */
  readonly pending: string;
}

/** A site's answer to a question. */
export interface Answered {
  readonly site: SearchedSite;
  readonly asOf: string;
  readonly rows: string | undefined;
  readonly answer: Answer;
}

/** How several sites are asked. */
export interface Asking {
  /** Word of the one site to ask; all are asked where this is undefined. */
  readonly site: string | undefined;
  /** Told what has been found so far, once, where some sites take long. */
  readonly partly: (answer: SitesAnswer) => void;
}

/** A search over one site or several. */
export interface Searching {
  /** Loads what every search needs, ahead of the first; what fails is tried again then. */
  prepare(): Promise<void>;
  /** Rejects with `SearchUnavailable` where no site answered. */
  answer(query: string, options: AnswerOptions, asking: Asking): Promise<SitesAnswer>;
  /** Asks the sites that failed again with the next question. */
  forgive(): void;
}
