/** A small file beside the pages, made when it is asked for. */
export interface MadeFile {
  /** Address on the site, with the name of the file. */
  readonly address: string;
  readonly make: () => string;
}
