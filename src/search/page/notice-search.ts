import { asUnavailable } from '../index/unavailable.ts';
import { inTime } from '../index/in-time.ts';
import { addHits, drawAnswer, focusedResult, focusResult } from './answer-view.ts';
import { lengthNote, sentenceOf } from './answer-words.ts';
import { moveByArrows } from './arrow-keys.ts';
import { formatSearch, isEmptySearch, parseSearch, type SearchState } from './facets.ts';
import { clearCounts, showCounts } from './filter-counts.ts';
import { OwnSearch } from './own-site.ts';
import { find, offerQueries, partOf } from './page-parts.ts';
import { forgetQueries, recentQueries, rememberQuery } from './recent-queries.ts';
import { saveAnswer } from './saving.ts';
import { fillForm, readForm } from './search-form.ts';
import type { Searching, SitesAnswer } from './sites-answer.ts';

/** Results loaded at once after the first ones. */
const batch = 10;
/** Quiet time after a key before searching, in milliseconds. */
const pause = 300;

/** An answer with the question it answers. */
interface Answered {
  readonly answer: SitesAnswer;
  readonly state: SearchState;
  /** The last word was still growing: the address alone may find something else. */
  readonly isTyping: boolean;
}

/**
 * The search page. Its state is its address; the form works as a plain one until this runs.
 * Elements are found by `data-…` names in the page, which holds every sentence that is not about an answer.
 */
class NoticeSearch extends HTMLElement {
  readonly #form = find(this, 'form', HTMLFormElement);
  readonly #field = find(this, '[name=q]', HTMLInputElement);
  readonly #filters = find(this, 'details', HTMLDetailsElement);
  readonly #status = partOf(this, 'status');
  readonly #idle = partOf(this, 'idle');
  readonly #failure = partOf(this, 'failure');
  readonly #address = partOf(this, 'address');
  /** Address of the page without a query, as it is printed. */
  readonly #printed = this.#address.textContent;
  #search: Promise<Searching> | undefined;
  /** Counts the questions: what comes for an earlier one is too late. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #answered: Answered | undefined;
  /** A part of the index is gone: only the page of the new release knows the new one. */
  #isStale = false;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go('pushState');
    });
    this.#form.addEventListener('input', (event) => {
      clearTimeout(this.#timer);
      const typing = event.target === this.#field;
      this.#timer = setTimeout(
        () => {
          this.#go(typing ? 'replaceState' : 'pushState');
        },
        typing ? pause : 0,
      );
    });
    this.#field.addEventListener('focus', () => void this.#prepare(), { once: true });
    this.#filters.addEventListener('toggle', () => void this.#showCounts());
    this.addEventListener('keydown', (event) => {
      moveByArrows(this, event);
    });
    this.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLElement)) return;
      const { query } = event.target.dataset;
      if (query !== undefined) this.#ask(query);
      if (partOf(this, 'results').contains(event.target.closest('a'))) this.#remember();
    });
    const pressed = {
      more: () => this.#showMore(),
      retry: () => (this.#isStale ? location.reload() : this.#run()),
      'ask-again': () => this.#askAgain(),
      csv: () => this.#save('csv'),
      json: () => this.#save('json'),
      forget: () => {
        forgetQueries();
        this.#showRecent();
        this.#field.focus();
      },
    };
    for (const [name, act] of Object.entries(pressed)) partOf(this, name).addEventListener('click', () => void act());
    addEventListener('popstate', () => {
      this.#restore();
    });
    // On a phone the filters would push the results below the first screen, and their counts cost bytes. Beside them
    // they are in sight from the start, by style.
    if (innerWidth >= 768) this.#filters.open = true;
    // By itself: the page has this script to read first, and on a slow device that is long enough.
    setTimeout(() => {
      this.#restore();
    });
  }

  /** The code for several sites is loaded where there are several. */
  #searching(): Promise<Searching> {
    const { name = '', index = '', rows = '', sites } = this.dataset;
    const own = { name, url: '', index, rows };
    this.#search ??=
      sites === undefined
        ? Promise.resolve(new OwnSearch(own))
        : inTime(import('./searched-sites.ts')).then(({ SitesSearch }) => new SitesSearch(own, sites));
    return this.#search;
  }

  async #prepare(): Promise<void> {
    // What fails is tried again, and stated, when something is asked.
    await this.#searching()
      .then((search) => search.prepare())
      .catch(() => undefined);
  }

  async #askAgain(): Promise<void> {
    (await this.#searching()).forgive();
    await this.#run();
  }

  /** Brings form and results to what the address says. */
  #restore(): void {
    const state = parseSearch(location.search);
    fillForm(this.#form, state);
    if (Object.keys(state.chosen).length > 0 || state.site !== undefined) this.#filters.open = true;
    void this.#run();
  }

  /** Brings address and results to what the form says. */
  #go(how: 'pushState' | 'replaceState'): void {
    clearTimeout(this.#timer);
    const address = location.pathname + formatSearch(readForm(this.#form));
    if (address !== location.pathname + location.search) history[how](null, '', address);
    const isTyping = how === 'replaceState';
    if (!isTyping) this.#remember();
    void this.#run(isTyping);
  }

  /** Asks another query in place of the one typed. */
  #ask(query: string): void {
    this.#field.value = query;
    this.#go('pushState');
    this.#field.focus();
  }

  #remember(): void {
    const { query } = readForm(this.#form);
    if (query !== '') rememberQuery(query);
  }

  #showRecent(): void {
    offerQueries(this, 'recent', recentQueries());
  }

  async #run(isTyping = false): Promise<void> {
    const turn = ++this.#turn;
    const state = readForm(this.#form);
    const isIdle = isEmptySearch(state);
    this.#failure.hidden = true;
    this.#idle.hidden = !isIdle;
    // On paper an address is read, not followed: letters as they are.
    this.#address.textContent = this.#printed + decodeURI(formatSearch(state));
    this.#status.textContent = isIdle ? '' : 'Đang tìm…';
    if (isIdle) {
      this.#show(undefined);
      this.#showRecent();
      return;
    }
    try {
      const { query, chosen, sort, site } = state;
      const show = (answer: SitesAnswer): void => {
        if (turn !== this.#turn) return;
        const focused = focusedResult(this);
        this.#show({ answer, state, isTyping });
        addHits(this, answer.results, answer.total);
        this.#status.textContent = sentenceOf(answer) + lengthNote(query, answer);
        this.#idle.hidden = answer.total > 0;
        focusResult(this, focused);
      };
      const options = { chosen, sort, isTyping, asOf: this.dataset['asOf'] ?? '' };
      show(await (await this.#searching()).answer(query, options, { site, partly: show }));
      if (turn === this.#turn) await this.#showCounts();
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const answer = this.#answered?.answer;
    const { children } = partOf(this, 'results');
    const from = children.length;
    // Pressed again before the hits are there, it would bring the same ones twice.
    partOf(this, 'more').hidden = true;
    try {
      const hits = await answer?.hits(from, from + batch);
      if (answer === undefined || hits === undefined || turn !== this.#turn) return;
      addHits(this, hits, answer.total);
      children[from]?.querySelector('a')?.focus();
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** Saves everything found as a file. */
  async #save(format: 'csv' | 'json'): Promise<void> {
    if (this.#answered?.isTyping === true) await this.#run();
    if (this.#answered === undefined) return;
    const { answer, state } = this.#answered;
    const turn = this.#turn;
    const about = { answer, state, form: this.#form, format, asOf: this.dataset['asOf'] ?? '' };
    await saveAnswer(this, about, () => turn === this.#turn);
  }

  /** Shows counts beside the filters, only where they are seen. */
  async #showCounts(): Promise<void> {
    const answered = this.#answered;
    if (answered === undefined || !this.#filters.open) return;
    await showCounts(this.#form, answered.answer, () => answered === this.#answered);
  }

  /** States the failure; says nothing of results, for nothing is known of them. */
  #fail(error: unknown): void {
    this.#isStale = asUnavailable(error).isGone;
    this.#search = undefined;
    this.#show(undefined);
    this.#status.textContent = 'Không tải được phần tìm kiếm.';
    this.#failure.hidden = false;
  }

  #show(answered: Answered | undefined): void {
    this.#answered = answered;
    drawAnswer(this, answered?.answer);
    clearCounts(this.#form);
  }
}

customElements.define('notice-search', NoticeSearch);
