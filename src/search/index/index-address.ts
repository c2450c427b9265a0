/** Where a site keeps its indexes: each in a folder named by its content, which never changes. */
export const indexFolder = 'tim-kiem/chi-muc';

/** Says which index is current; other sites that search this one read it. */
export const pointerFile = 'tim-kiem/hien-hanh.json';

export interface IndexPointer {
  /** Name of the index's folder below `indexFolder`. */
  readonly index: string;
  readonly notices: number;
  readonly directives: number;
}
