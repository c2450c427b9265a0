import type { AnswerOptions } from '../query/answer.ts';
import { Search } from '../query/engine.ts';
import { indexFolder, pointerFile, rowsFolder, type IndexPointer } from '../index/index-address.ts';
import { SearchUnavailable } from '../index/unavailable.ts';
import { load, partLoader } from './part-loader.ts';
import type { Answered, SearchedSite } from './sites-answer.ts';

/** A site that failed is not asked again for so long, unless the reader wants it: one that hangs would delay every answer. */
const rest = 60_000;

interface OpenedSite {
  readonly search: Search;
  readonly asOf: string;
  readonly rows: string | undefined;
}

/** A site with what is known of how it answers. */
export class AskedSite {
  readonly site: SearchedSite;
  #failedAt: number | undefined;
  #opened: Promise<OpenedSite> | undefined;

  constructor(site: SearchedSite) {
    this.site = site;
  }

  async prepare(): Promise<void> {
    if (!this.#hasJustFailed) await (await this.#open()).search.prepare();
  }

  /** @param isOneOfSeveral others answer meanwhile: a site that has just failed need not be waited for */
  async answer(query: string, options: AnswerOptions, isOneOfSeveral = false): Promise<Answered> {
    if (isOneOfSeveral && this.#hasJustFailed) throw new SearchUnavailable(`${this.site.url} has just failed`);
    try {
      const { search, asOf, rows } = await this.#open();
      const answer = await search.answer(query, options);
      this.#failedAt = undefined;
      return { site: this.site, asOf, rows, answer };
    } catch (error) {
      this.#failedAt = performance.now();
      // It may have been published anew: the next time it is asked which index is current.
      this.#opened = undefined;
      throw error;
    }
  }

  /** Has it asked again the next time, from the beginning. */
  forgive(): void {
    if (this.#failedAt !== undefined) this.#opened = undefined;
    this.#failedAt = undefined;
  }

  get #hasJustFailed(): boolean {
    return this.#failedAt !== undefined && performance.now() - this.#failedAt < rest;
  }

  #open(): Promise<OpenedSite> {
    this.#opened ??= openSite(this.site);
    this.#opened.catch(() => (this.#opened = undefined));
    return this.#opened;
  }
}

async function openSite({ url, index, rows }: SearchedSite): Promise<OpenedSite> {
  if (index !== undefined) return { search: new Search(partLoader(index)), asOf: '', rows };
  const pointer: IndexPointer = JSON.parse(new TextDecoder().decode(await load(`${url}/${pointerFile}`)));
  return {
    search: new Search(partLoader(`${url}/${indexFolder}/${pointer.index}/`)),
    asOf: pointer.asOf ?? '',
    rows: pointer.rows === undefined ? undefined : `${url}/${rowsFolder}/${pointer.rows}.json`,
  };
}
