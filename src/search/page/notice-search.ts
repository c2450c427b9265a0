import { asUnavailable } from './part-loader.ts';
import { sentenceOf } from './answer-words.ts';
import { facets, formatSearch, isEmptySearch, parseSearch, type SearchState } from './facets.ts';
import { forgetQueries, recentQueries, rememberQuery } from './recent-queries.ts';
import { drawHit, find } from './result-view.ts';
import { SitesSearch, type SearchedSite, type SitesAnswer, type SiteHit } from './searched-sites.ts';

/** Results loaded at once after the first ones. */
const batch = 10;
/** Quiet time after a key before searching, in milliseconds. */
const pause = 300;

/**
 * The search page. Its state is its address; the form works as a plain one until this runs.
 * Elements are found by `data-…` names in the page, which holds every sentence that is not about an answer.
 */
class NoticeSearch extends HTMLElement {
  #search = this.#newSearch();
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #answer: SitesAnswer | undefined;
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
    this.#field.addEventListener('focus', () => void this.#search.prepare(), { once: true });
    this.#part('more').addEventListener('click', () => void this.#showMore());
    this.#part('retry').addEventListener('click', () => {
      if (this.#isStale) location.reload();
      else void this.#run();
    });
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
    // On a phone the filters would push the results below the first screen, and their counts cost bytes.
    if (innerWidth < 768) this.#facets.removeAttribute('open');
    this.#restore();
  }

  #newSearch(): SitesSearch {
    const others: readonly SearchedSite[] = JSON.parse(this.dataset['sites'] ?? '[]');
    return new SitesSearch([
      { name: this.dataset['name'] ?? '', url: '', index: this.dataset['index'] ?? '' },
      ...others,
    ]);
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

  #state(): SearchState {
    const entries = [...new FormData(this.#form)].map(([key, value]) => [key, String(value)]);
    return parseSearch(new URLSearchParams(entries).toString());
  }

  /** Brings form and results to what the address says. */
  #restore(): void {
    const { query, chosen, sort } = parseSearch(location.search);
    const set = (name: string, value: string): void => {
      const field = this.#form.elements.namedItem(name);
      if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === value)) {
        // An address may ask for what no longer exists: the answer is then none, not everything.
        field.append(new Option(value, value));
      }
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    };
    set('q', query);
    for (const facet of facets) set(facet, chosen[facet] ?? '');
    set('xep', sort ?? '');
    if (Object.keys(chosen).length > 0) this.#facets.open = true;
    void this.#run();
  }

  #go(how: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    const address = location.pathname + formatSearch(this.#state());
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
    const { query } = this.#state();
    if (query !== '') rememberQuery(query);
  }

  async #run(isTyping = false): Promise<void> {
    const turn = ++this.#turn;
    const state = this.#state();
    const idle = isEmptySearch(state);
    this.#part('failure').hidden = true;
    this.#part('idle').hidden = !idle;
    if (idle) {
      this.#show(undefined);
      this.#say('');
      this.#showRecent();
      return;
    }
    this.#say('Đang tìm…');
    try {
      const { query, chosen, sort } = state;
      const answer = await this.#search.answer(query, { chosen, sort, isTyping, asOf: this.dataset['asOf'] ?? '' });
      if (turn !== this.#turn) return;
      this.#show(answer);
      this.#append(answer.results);
      this.#say(sentenceOf(answer));
      this.#part('idle').hidden = answer.total > 0;
      await this.#showCounts();
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const list = this.#part('results');
    // Pressed again before the hits are there, it would bring the same ones twice.
    this.#part('more').hidden = true;
    const from = list.children.length;
    try {
      const hits = await this.#answer?.hits(from, from + batch);
      if (hits === undefined || turn !== this.#turn) return;
      this.#append(hits);
      list.children[from]?.querySelector('a')?.focus();
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** Counts beside the filters, only where they are seen: they cost a part of the index each. */
  async #showCounts(): Promise<void> {
    const answer = this.#answer;
    if (answer === undefined || !this.#facets.open) return;
    try {
      const counts = await answer.counts();
      if (answer !== this.#answer) return;
      for (const facet of facets) this.#label(facet, (value) => counts[facet]?.[value] ?? 0);
    } catch {
      // The results stand; filters without counts still filter.
    }
  }

  /** States the failure; says nothing of results, for nothing is known of them. */
  #fail(error: unknown): void {
    this.#isStale = asUnavailable(error).isGone;
    this.#search = this.#newSearch();
    this.#show(undefined);
    this.#say('Không tải được phần tìm kiếm.');
    this.#part('failure').hidden = false;
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  #show(answer: SitesAnswer | undefined): void {
    this.#answer = answer;
    this.#part('results').replaceChildren();
    this.#part('more').hidden = true;
    for (const facet of facets) this.#label(facet);
    const scattered = this.#part('scattered');
    scattered.hidden =
      answer === undefined || answer.isNear || answer.scattered === 0 || answer.scattered === answer.total;
    find(scattered, 'b', HTMLElement).textContent = (answer?.scattered ?? 0).toLocaleString('vi');
    const others = answer === undefined ? [] : answer.suggestions;
    this.#part('suggestions').hidden = others.length === 0;
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

  #label(facet: string, countOf?: (value: string) => number): void {
    const field = this.#form.elements.namedItem(facet);
    if (!(field instanceof HTMLSelectElement)) return;
    for (const option of field.options) {
      const { name } = option.dataset;
      if (name === undefined) continue;
      option.textContent = countOf === undefined ? name : `${name} (${countOf(option.value).toLocaleString('vi')})`;
    }
  }

  #append(hits: readonly SiteHit[]): void {
    const list = this.#part('results');
    for (const hit of hits) list.append(drawHit(this, hit));
    this.#part('more').hidden = list.children.length >= (this.#answer?.total ?? 0) || hits.length === 0;
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

customElements.define('notice-search', NoticeSearch);
