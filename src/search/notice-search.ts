import { SearchEngine, type SearchAnswer, type SearchHit } from './engine.ts';
import { facets, formatSearch, isEmptySearch, parseSearch, type SearchState } from './facets.ts';

/** Results loaded at once. */
const batch = 10;
/** Quiet time after a key before searching, in milliseconds. */
const pause = 250;

/**
 * The search page. Its state is its address; the form works as a plain one until this runs.
 * Elements are found by `data-…` names in the page, which holds every sentence that is not a count.
 */
class NoticeSearch extends HTMLElement {
  readonly #engine = new SearchEngine(this.dataset['index'] ?? '/pagefind/');
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #answer: SearchAnswer | undefined;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go('push');
    });
    this.#form.addEventListener('input', (event) => {
      clearTimeout(this.#timer);
      const typing = event.target === this.#form.elements.namedItem('q');
      this.#timer = setTimeout(
        () => {
          this.#go(typing ? 'replace' : 'push');
        },
        typing ? pause : 0,
      );
    });
    this.#part('more').addEventListener('click', () => void this.#showMore(true));
    this.#part('retry').addEventListener('click', () => void this.#search());
    addEventListener('popstate', () => {
      this.#restore();
    });
    // On a phone the filters would push the results below the first screen.
    if (innerWidth < 768) this.querySelector('details')?.removeAttribute('open');
    this.#restore();
  }

  get #form(): HTMLFormElement {
    const form = this.querySelector('form');
    if (form === null) throw new Error('the search page has a form');
    return form;
  }

  #part(name: string, within: ParentNode = this): HTMLElement {
    const part = within.querySelector<HTMLElement>(`[data-${name}]`);
    if (part === null) throw new Error(`the search page has [data-${name}]`);
    return part;
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
    void this.#search();
  }

  #go(how: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    const address = location.pathname + formatSearch(this.#state());
    if (address !== location.pathname + location.search) {
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    void this.#search(how === 'replace');
  }

  async #search(isTyping = false): Promise<void> {
    const turn = ++this.#turn;
    const state = this.#state();
    const idle = isEmptySearch(state);
    this.#part('failure').hidden = true;
    this.#part('idle').hidden = !idle;
    if (idle) {
      this.#show(undefined);
      this.#say('');
      return;
    }
    this.#say('Đang tìm…');
    try {
      const answer = await this.#engine.search(state, isTyping);
      const first = await answer.hits(0, batch);
      if (turn !== this.#turn) return;
      this.#show(answer);
      this.#append(first);
      this.#say(countOf(answer));
      this.#part('idle').hidden = answer.total > 0;
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  async #showMore(moveFocus: boolean): Promise<void> {
    const turn = this.#turn;
    const list = this.#part('results');
    // Pressed again before the hits are there, it would bring the same ones twice.
    this.#part('more').hidden = true;
    const from = list.children.length;
    try {
      const hits = await this.#answer?.hits(from, from + batch);
      if (hits === undefined || turn !== this.#turn) return;
      this.#append(hits);
      if (moveFocus) list.children[from]?.querySelector('a')?.focus();
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  /** States the failure; says nothing of results, for nothing is known of them. */
  #fail(): void {
    this.#show(undefined);
    this.#say('Không tải được phần tìm kiếm.');
    this.#part('failure').hidden = false;
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  #show(answer: SearchAnswer | undefined): void {
    this.#answer = answer;
    this.#part('results').replaceChildren();
    this.#part('more').hidden = true;
    for (const facet of facets) {
      const field = this.#form.elements.namedItem(facet);
      if (!(field instanceof HTMLSelectElement)) continue;
      for (const option of field.options) {
        const { name } = option.dataset;
        if (name === undefined) continue;
        const count = answer?.counts[facet]?.[option.value];
        option.textContent = count === undefined || answer === undefined ? name : `${name} (${String(count)})`;
      }
    }
  }

  #append(hits: readonly SearchHit[]): void {
    const list = this.#part('results');
    for (const hit of hits) list.append(this.#element(hit));
    this.#part('more').hidden = list.children.length >= (this.#answer?.total ?? 0);
  }

  #element({ url, meta, passage }: SearchHit): Node {
    const template = this.querySelector('template');
    if (template === null) throw new Error('the search page has a template for a hit');
    const element = template.content.cloneNode(true) as DocumentFragment;
    const link = this.#part('title', element);
    link.textContent = meta['title'] ?? url;
    link.setAttribute('href', url);
    this.#part('about', element).textContent = meta['about'] ?? '';
    this.#part('passage', element).append(
      ...passage.map(({ text, marked }) => {
        if (!marked) return text;
        const mark = document.createElement('mark');
        mark.textContent = text;
        return mark;
      }),
    );
    const tracking = [meta['status'], meta['due']].filter((part) => part !== undefined).join('. ');
    this.#part('tracking', element).textContent = tracking === '' ? '' : `${tracking}. `;
    const page = this.#part('page', element);
    if (meta['page'] === undefined) this.#part('foot', element).remove();
    else {
      page.setAttribute('href', meta['page']);
      page.hidden = false;
    }
    return element;
  }
}

function countOf({ total, isNear, missing }: SearchAnswer): string {
  if (total === 0) {
    return missing === undefined
      ? 'Không có kết quả nào cho điều bạn tìm.'
      : `Không có kết quả nào có đủ các chữ bạn tìm; chữ không khớp: “${missing}”.`;
  }
  const count = total.toLocaleString('vi');
  return isNear ? `${count} kết quả gần đúng; không có kết quả nào khớp nguyên vẹn` : `${count} kết quả`;
}

customElements.define('notice-search', NoticeSearch);
