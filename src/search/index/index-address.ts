/** Where a site keeps its indexes: each in a folder named by its content, which never changes. */
export const indexFolder = 'tim-kiem/chi-muc';

/** Where a site keeps the rows of its notices, and the lists that lead from an index to rows. */
export const rowsFolder = 'tim-kiem/dong';

/** Says which index is current; other sites that search this one read it. */
export const pointerFile = 'tim-kiem/hien-hanh.json';

export interface IndexPointer {
  /** Name of the index's folder below `indexFolder`. */
  readonly index: string;
  /** Name of the list in `rowsFolder` that leads from what is found to its rows. */
  readonly rows?: string;
  /** Day its statuses are of, `YYYY-MM-DD`. */
  readonly asOf?: string;
  readonly notices: number;
  readonly directives: number;
}
