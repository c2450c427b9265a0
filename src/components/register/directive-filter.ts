import { exportSelection } from '#open-data/export-selection.ts';
import { exportedRows } from '#open-data/exported-rows.ts';
import { RowPieces } from '#open-data/row-pieces.ts';
import { saveFile } from '#open-data/save-file.ts';
import type { PieceRow } from '#open-data/selection-files.ts';
import {
  formatSelection,
  parseSelection,
  select,
  unknownValues,
  type Match,
  type Selection,
  type SelectionIndex,
} from '#open-data/selection.ts';
import { dayInAddress, windowFault } from './deadline-window.ts';
import { dayInWords, dueInWords } from './due-words.ts';

/** Directives shown at once. */
const batch = 20;

/**
 * The register with filters. Its state is its address; what it chooses from is the register of the day the site was
 * built, so it never says another status than the other pages. Elements are found by `data-…` names.
 */
class DirectiveFilter extends HTMLElement {
  #register: { readonly index: SelectionIndex; readonly pieces: RowPieces<PieceRow> } | undefined;
  #matches: readonly Match[] = [];
  #turn = 0;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go();
    });
    this.#form.addEventListener('change', () => {
      this.#go();
    });
    this.#form.addEventListener('reset', () => {
      // The fields are empty only after this event.
      setTimeout(() => {
        this.#go();
      });
    });
    this.#part('more').addEventListener('click', () => void this.#showMore(true));
    this.#part('retry').addEventListener('click', () => void this.#choose());
    for (const format of ['csv', 'json'] as const)
      this.#part(format).addEventListener('click', () => void this.#export(format));
    // On a phone the filters would push the answer below the first screen.
    if (innerWidth < 768) this.querySelector('details')?.removeAttribute('open');
    addEventListener('popstate', () => {
      this.#restore();
    });
    this.#restore();
  }

  get #form(): HTMLFormElement {
    const form = this.querySelector('form');
    if (form === null) throw new Error('the filter page has a form');
    return form;
  }

  #part(name: string, within: ParentNode = this): HTMLElement {
    const part = within.querySelector<HTMLElement>(`[data-${name}]`);
    if (part === null) throw new Error(`the filter page has [data-${name}]`);
    return part;
  }

  #selection(): Selection {
    return parseSelection(location.search);
  }

  /** Brings the form to what the address says. */
  #restore(): void {
    const query = new URLSearchParams(location.search);
    for (const field of this.#form.elements) {
      if (field instanceof HTMLInputElement && field.type === 'checkbox')
        field.checked = query.getAll(field.name).includes(field.value);
      else if (field instanceof HTMLInputElement) field.value = dayInWords(query.get(field.name) ?? '');
      else if (field instanceof HTMLSelectElement) {
        const value = query.get(field.name) ?? '';
        // An address may ask for what no longer exists: that is then shown as asked, and selects nothing.
        if (![...field.options].some((option) => option.value === value)) field.append(new Option(value, value));
        field.value = value;
      }
    }
    void this.#choose();
  }

  #go(): void {
    const entries = [...new FormData(this.#form)].map(([key, value]) => [key, dayInAddress(String(value))]);
    const address = location.pathname + formatSelection(parseSelection(new URLSearchParams(entries).toString()));
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void this.#choose();
  }

  /** Says at its field what is wrong with a day; whether something is. */
  #hasDayFault(): boolean {
    const fields = [...this.querySelectorAll<HTMLInputElement>('[data-day]')];
    const [from = '', to = ''] = fields.map(({ value }) => value);
    const fault = windowFault(from, to);
    for (const field of fields) {
      const message = field.name === fault?.field ? fault.message : '';
      field.setAttribute('aria-invalid', String(message !== ''));
      this.#part(`fault="${field.name}"`).textContent = message;
    }
    // On a phone the fields are folded away.
    if (fault !== undefined) this.querySelector('details')?.setAttribute('open', '');
    return fault !== undefined;
  }

  async #choose(): Promise<void> {
    const turn = ++this.#turn;
    this.#part('failure').hidden = true;
    if (this.#hasDayFault()) {
      this.#empty();
      this.#say('Chưa lọc: khoảng thời hạn viết chưa đúng.');
      return;
    }
    this.#say('Đang lọc…');
    try {
      this.#register ??= await openRegister(this.dataset['base'] ?? '');
      const { index } = this.#register;
      const matches = select(index, this.#selection());
      const rows = await this.#rows(matches.slice(0, batch));
      if (turn !== this.#turn) return;
      this.#matches = matches;
      this.#part('results').replaceChildren();
      this.#append(rows, 0);
      this.dataset['ready'] = '';
      this.#part('take').hidden = false;
      const all = grouped(index.rows.length);
      const unknown = unknownValues(index, this.#selection()).map(
        ([key, value]) => ` ${this.#labelOf(key)} “${value}”`,
      );
      const why = unknown.length === 0 ? '' : ` Trong sổ không có:${unknown.join(';')}.`;
      this.#say(`${grouped(matches.length)} nhiệm vụ phù hợp, trong số ${all} nhiệm vụ của sổ.${why}`);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  #rows(matches: readonly Match[], told?: (done: number, of: number) => void): Promise<PieceRow[]> {
    const places = matches.map(({ place }) => place);
    return this.#register?.pieces.rows(places, told) ?? Promise.resolve([]);
  }

  async #showMore(moveFocus: boolean): Promise<void> {
    const turn = this.#turn;
    const list = this.#part('results');
    this.#part('more').hidden = true;
    const from = list.children.length;
    try {
      const rows = await this.#rows(this.#matches.slice(from, from + batch));
      if (turn !== this.#turn) return;
      this.#append(rows, from);
      if (moveFocus) list.children[from]?.querySelector('a')?.focus();
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  /** Gives the whole selection as a file, or says that it could not be had; never a part of it. */
  async #export(format: 'csv' | 'json'): Promise<void> {
    const turn = this.#turn;
    const matches = this.#matches;
    const selection = this.#selection();
    try {
      const rows = await this.#rows(matches, (done, of) => {
        if (turn === this.#turn && of > 1) this.#say(`Đang tải ${String(done)}/${String(of)} phần…`);
      });
      const file = exportSelection(exportedRows(rows, selection['co-quan']), {
        format,
        filters: this.#inWords(),
        asOf: this.#register?.index.asOf ?? '',
        permalink: location.origin + location.pathname + formatSelection(selection),
      });
      saveFile(file);
      if (turn === this.#turn) this.#say(`Đã tạo tệp ${file.fileName}: ${grouped(rows.length)} nhiệm vụ.`);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  /** What the form calls a word of the address. */
  #labelOf(key: string): string {
    return this.querySelector<HTMLElement>(`[name="${key}"]`)?.dataset['label'] ?? key;
  }

  /** What is chosen, by the labels of the form. */
  #inWords(): Readonly<Record<string, string>> {
    const words: Record<string, string> = {};
    for (const field of this.#form.elements) {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
      const isChosen =
        field instanceof HTMLInputElement && field.type === 'checkbox' ? field.checked : field.value !== '';
      const { label } = field.dataset;
      if (!isChosen || label === undefined) continue;
      const said =
        field instanceof HTMLSelectElement
          ? (field.selectedOptions[0]?.text ?? field.value)
          : field.type === 'checkbox'
            ? (field.labels?.[0]?.textContent ?? field.value).trim()
            : field.value;
      words[label] = label in words ? `${words[label] ?? ''} hoặc ${said}` : said;
    }
    return words;
  }

  /** States the failure; says nothing of a count, for nothing is known of it. */
  #fail(): void {
    this.#empty();
    this.#say('');
    this.#part('failure').hidden = false;
    // The site may have been built anew since: the list of its files is read again.
    this.#register = undefined;
  }

  /** Shows no directive and offers no file. */
  #empty(): void {
    this.#matches = [];
    this.#part('results').replaceChildren();
    this.#part('more').hidden = true;
    this.#part('take').hidden = true;
    this.dataset['ready'] = '';
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  #append(rows: readonly PieceRow[], from: number): void {
    const list = this.#part('results');
    const template = this.querySelector('template');
    if (template === null) throw new Error('the filter page has a template for a directive');
    rows.forEach((row, index) => {
      const element = template.content.cloneNode(true) as DocumentFragment;
      const link = this.#part('link', element);
      link.setAttribute('href', new URL(row.url, location.href).pathname);
      link.textContent = `Nhiệm vụ ${row.id.slice(row.notice.length + 1)}`;
      this.#part('notice', element).textContent = row.noticeName;
      this.#part('said', element).textContent = row.words;
      const tag = this.#part('tag', element);
      const share = row.shares?.find(({ agency }) => agency === this.#selection()['co-quan']);
      tag.dataset['schedule'] = share?.schedule ?? row.schedule;
      tag.textContent = share?.scheduleLabel ?? row.scheduleLabel;
      tag.dataset['state'] = this.#matches[from + index]?.state ?? '';
      this.#part('lead', element).textContent = row.leadNames;
      this.#part('due', element).textContent = dueInWords(row, share ?? row);
      list.append(element);
    });
    this.#part('more').hidden = list.children.length >= this.#matches.length;
  }
}

/** Reads what the register is filtered by. Throws where it cannot be had. */
async function openRegister(base: string): Promise<{ index: SelectionIndex; pieces: RowPieces<PieceRow> }> {
  const index: SelectionIndex = JSON.parse(await textAt(`${base}muc-luc.json`));
  const addresses = index.pieces.map((name) => `${base}${name}.ndjson`);
  return { index, pieces: new RowPieces(addresses, index.pieceSize, textAt) };
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response.text();
}

const grouped = (count: number): string => count.toLocaleString('vi');

customElements.define('directive-filter', DirectiveFilter);
