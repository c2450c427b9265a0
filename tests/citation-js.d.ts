declare module '@citation-js/core' {
  /** Entries read from a text in any format whose plugin is loaded, as CSL data. */
  export class Cite {
    constructor(text: string);
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
