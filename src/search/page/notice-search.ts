import { asUnavailable } from '../index/unavailable.ts';
import { lengthNote, sentenceOf } from './answer-words.ts';
import { facets, formatSearch, isEmptySearch, parseSearch, siteWord, type SearchState } from './facets.ts';
import { OwnSearch } from './own-site.ts';
import { forgetQueries, recentQueries, rememberQuery } from './recent-queries.ts';
import { drawHit, find } from './result-view.ts';
import { fillForm, formInWords, labelFacet, offerValues, readForm } from './search-form.ts';
import type { SearchedSite, Searching, SitesAnswer, SiteHit } from './sites-answer.ts';

/** Results loaded at once after the first ones. */
const batch = 10;
/** Quiet time after a key before searching, in milliseconds. */
const pause = 300;

/** An answer with the question it answers. */
interface Answered {
  readonly answer: SitesAnswer;
  readonly state: SearchState;
  /** What was asked for, by the labels of the form. */
  readonly inWords: Readonly<Record<string, string>>;
  /** The last word was still growing: the address alone may find something else. */
  readonly isTyping: boolean;
}

/**
 * The search page. Its state is its address; the form works as a plain one until this runs.
 * Elements are found by `data-…` names in the page, which holds every sentence that is not about an answer.
 */
class NoticeSearch extends HTMLElement {
  readonly #sites = this.#searchedSites();
  #search: Promise<Searching> | undefined;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #answered: Answered | undefined;
  /** Address of the page without a query, as it is printed. */
  #printed: string | undefined;
  /** A part of the index is gone: only the page of the new release knows the new one. */
  #isStale = false;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go('push');
    });
    this.#form.addEventListener('input', (event) => {
      clearTimeout(this.#timer);
      const typing = event.target === this.#field;
      this.#timer = setTimeout(
        () => {
          this.#go(typing ? 'replace' : 'push');
        },
        typing ? pause : 0,
      );
    });
    this.#field.addEventListener('focus', () => void this.#prepare(), { once: true });
    this.#part('more').addEventListener('click', () => void this.#showMore());
    this.#part('retry').addEventListener('click', () => {
      if (this.#isStale) location.reload();
      else void this.#run();
    });
    this.#part('ask-again').addEventListener('click', () => {
      void this.#askAgain();
    });
    for (const format of ['csv', 'json'] as const)
      this.#part(format).addEventListener('click', () => void this.#export(format));
    this.#part('forget').addEventListener('click', () => {
      forgetQueries();
      this.#showRecent();
      this.#field.focus();
    });
    this.#facets.addEventListener('toggle', () => void this.#showCounts());
    this.addEventListener('keydown', (event) => {
      this.#move(event);
    });
    this.addEventListener('click', (event) => {
      const query = event.target instanceof HTMLElement ? event.target.dataset['query'] : undefined;
      if (query !== undefined) this.#ask(query);
      if (event.target instanceof HTMLAnchorElement && this.#part('results').contains(event.target)) this.#remember();
    });
    addEventListener('popstate', () => {
      this.#restore();
    });
    // On a phone the filters would push the results below the first screen, and their counts cost bytes. Beside them
    // they are in sight from the start, by style.
    if (innerWidth >= 768) this.#facets.open = true;
    // By itself: the page has this script to read first, and on a slow device that is long enough.
    setTimeout(() => {
      this.#restore();
    });
  }

  #searchedSites(): readonly SearchedSite[] {
    const { name = '', index = '', rows = '', sites = '[]' } = this.dataset;
    const others: readonly SearchedSite[] = JSON.parse(sites);
    return [{ name, url: '', index, rows }, ...others];
  }

  /** The code for several sites is loaded where there are several. */
  #searching(): Promise<Searching> {
    const [own, ...others] = this.#sites;
    this.#search ??=
      own !== undefined && others.length === 0
        ? Promise.resolve(new OwnSearch(own))
        : import('./searched-sites.ts').then(({ SitesSearch }) => new SitesSearch(this.#sites));
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

  get #form(): HTMLFormElement {
    return find(this, 'form', HTMLFormElement);
  }

  get #field(): HTMLInputElement {
    return find(this, 'input[name=q]', HTMLInputElement);
  }

  get #facets(): HTMLDetailsElement {
    return find(this, 'details', HTMLDetailsElement);
  }

  #part(name: string): HTMLElement {
    return find(this, `[data-${name}]`, HTMLElement);
  }

  /** Brings form and results to what the address says. */
  #restore(): void {
    const state = parseSearch(location.search);
    fillForm(this.#form, state);
    if (Object.keys(state.chosen).length > 0 || state.site !== undefined) this.#facets.open = true;
    void this.#run();
  }

  #go(how: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    const address = location.pathname + formatSearch(readForm(this.#form));
    if (address !== location.pathname + location.search) {
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    if (how === 'push') this.#remember();
    void this.#run(how === 'replace');
  }

  /** Asks another query in place of the one typed. */
  #ask(query: string): void {
    this.#field.value = query;
    this.#go('push');
    this.#field.focus();
  }

  #remember(): void {
    const { query } = readForm(this.#form);
    if (query !== '') rememberQuery(query);
  }

  async #run(isTyping = false): Promise<void> {
    const turn = ++this.#turn;
    const state = readForm(this.#form);
    const idle = isEmptySearch(state);
    this.#part('failure').hidden = true;
    this.#part('idle').hidden = !idle;
    this.#printed ??= this.#part('address').textContent;
    // On paper an address is read, not followed: letters as they are.
    this.#part('address').textContent = this.#printed + decodeURI(formatSearch(state));
    if (idle) {
      this.#show(undefined);
      this.#say('');
      this.#showRecent();
      return;
    }
    this.#say('Đang tìm…');
    try {
      const { query, chosen, sort } = state;
      const inWords = formInWords(this.#form);
      const show = (answer: SitesAnswer): void => {
        if (turn !== this.#turn) return;
        const focused = this.#focusedResult();
        this.#show({ answer, state, inWords, isTyping });
        this.#append(answer.results);
        this.#say(sentenceOf(answer) + lengthNote(query, answer));
        this.#part('idle').hidden = answer.total > 0;
        if (focused !== undefined)
          [...this.#part('results').querySelectorAll('a')].find(({ href }) => href === focused)?.focus();
      };
      const options = { chosen, sort, isTyping, asOf: this.dataset['asOf'] ?? '' };
      const search = await this.#searching();
      show(await search.answer(query, options, { isAsked: (site) => isAsked(site, state), partly: show }));
      if (turn === this.#turn) await this.#showCounts();
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  #focusedResult(): string | undefined {
    const focused = document.activeElement;
    return focused instanceof HTMLAnchorElement && this.#part('results').contains(focused) ? focused.href : undefined;
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const list = this.#part('results');
    // Pressed again before the hits are there, it would bring the same ones twice.
    this.#part('more').hidden = true;
    const from = list.children.length;
    try {
      const hits = await this.#answered?.answer.hits(from, from + batch);
      if (hits === undefined || turn !== this.#turn) return;
      this.#append(hits);
      list.children[from]?.querySelector('a')?.focus();
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** Gives everything found as a file, or says that it could not be had; never a part of it. */
  async #export(format: 'csv' | 'json'): Promise<void> {
    if (this.#answered?.isTyping === true) await this.#run();
    const answered = this.#answered;
    if (answered === undefined) return;
    const turn = this.#turn;
    const isWanted = (): boolean => turn === this.#turn;
    this.#part('untaken').hidden = true;
    try {
      const { saveResults } = await import('./export-results.ts');
      await saveResults({
        answer: answered.answer,
        format,
        filters: answered.inWords,
        asOf: this.dataset['asOf'] ?? '',
        permalink: location.origin + location.pathname + formatSearch(answered.state),
        isOfSeveral: this.#sites.length > 1,
        agency: answered.state.chosen['co-quan'],
        tell: (words) => {
          if (isWanted()) this.#part('taken').textContent = words;
        },
        isWanted,
      });
    } catch {
      if (!isWanted()) return;
      this.#part('taken').textContent = '';
      this.#part('untaken').hidden = false;
    }
  }

  /** Counts beside the filters, only where they are seen: they cost a part of the index each. */
  async #showCounts(): Promise<void> {
    const answered = this.#answered;
    if (answered === undefined || !this.#facets.open) return;
    const { totals } = answered.answer;
    const urls = new Map(this.#sites.map(({ url }) => [siteWord(url), url]));
    labelFacet(this.#form, 'trang', (word) => totals.get(urls.get(word) ?? word));
    try {
      const counts = await answered.answer.counts();
      if (answered !== this.#answered) return;
      // The years of other sites.
      const years = Object.keys(counts.nam ?? {}).filter((year) => /^\d{4}$/.test(year));
      offerValues(this.#form, 'nam', years.toSorted().toReversed());
      for (const facet of facets) labelFacet(this.#form, facet, (value) => counts[facet]?.[value] ?? 0);
    } catch {
      // The results stand; filters without counts still filter.
    }
  }

  /** States the failure; says nothing of results, for nothing is known of them. */
  #fail(error: unknown): void {
    this.#isStale = asUnavailable(error).isGone;
    this.#search = undefined;
    this.#show(undefined);
    this.#say('Không tải được phần tìm kiếm.');
    this.#part('failure').hidden = false;
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  #show(answered: Answered | undefined): void {
    this.#answered = answered;
    const answer = answered?.answer;
    this.#part('results').replaceChildren();
    this.#part('more').hidden = true;
    this.#part('take').hidden = answer === undefined || answer.total === 0;
    this.#part('taken').textContent = '';
    this.#part('untaken').hidden = true;
    for (const facet of [...facets, 'trang']) labelFacet(this.#form, facet);
    const scattered = this.#part('scattered');
    scattered.hidden =
      answer === undefined || answer.isNear || answer.scattered === 0 || answer.scattered === answer.total;
    find(scattered, 'b', HTMLElement).textContent = (answer?.scattered ?? 0).toLocaleString('vi');
    const silent = answer?.silent ?? [];
    this.#part('silent').hidden = silent.length === 0;
    find(this.#part('silent'), 'b', HTMLElement).textContent = `Chưa hỏi được: ${silent.join(', ')}.`;
    const others = answer === undefined ? [] : answer.suggestions;
    this.#part('suggestions').hidden = others.length === 0;
    const corrected = answer?.corrected === undefined || answer.total === 0 ? [] : [answer.corrected];
    this.#part('correction').hidden = corrected.length === 0;
    this.#offer('corrected', corrected);
    this.#offer('suggested', others);
  }

  #showRecent(): void {
    const recent = recentQueries();
    this.#part('recent').hidden = recent.length === 0;
    this.#offer('recalled', recent);
  }

  /** Queries to ask with one key. */
  #offer(list: string, queries: readonly string[]): void {
    this.#part(list).replaceChildren(
      ...queries.map((query) => {
        const item = document.createElement('li');
        const button = document.createElement('button');
        button.type = 'button';
        button.dataset['query'] = query;
        button.textContent = query;
        item.append(button);
        return item;
      }),
    );
  }

  #append(hits: readonly SiteHit[]): void {
    const list = this.#part('results');
    for (const hit of hits) list.append(drawHit(this, hit));
    this.#part('more').hidden = list.children.length >= (this.#answered?.answer.total ?? 0) || hits.length === 0;
  }

  /** Arrow keys go through field, suggestions and results; everything else is the browser's. */
  #move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [
      this.#field,
      ...this.querySelectorAll<HTMLElement>('[data-query], [data-results] [data-title], [data-more]'),
    ].filter((stop) => stop.checkVisibility());
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = at === -1 ? undefined : stops[at + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }
}

/** Whether a site is to be asked: the one chosen, and for an agency the page's own, whose agencies the form names. */
const isAsked = ({ url }: SearchedSite, { site, chosen }: SearchState): boolean =>
  (site === undefined || site === siteWord(url)) && (chosen['co-quan'] === undefined || url === '');

customElements.define('notice-search', NoticeSearch);
