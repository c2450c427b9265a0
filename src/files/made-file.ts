/** A small file beside the pages, made when it is asked for. */
export interface MadeFile {
  /** Address on the site, with the name of the file. */
  readonly address: string;
  readonly make: () => string;
}

/** A large file that is already written elsewhere on the disk, to be taken into the site. */
export interface SpooledFile {
  readonly address: string;
  /** Path of the file; it is gone from there afterwards. */
  readonly place: () => string;
}

/** What is written beside the pages when they are built. */
export type FileBeside = MadeFile | SpooledFile;

type Makes = () => Promise<Iterable<FileBeside>>;

const left = Symbol.for('cong-khai.files-beside');

/**
 * Leaves for the build what it is to write beside the pages. Pages are built in a bundle of their own, with the record
 * in its memory: so what makes the files is left where both find it.
 */
export function leaveForBuild(makes: Makes): void {
  Reflect.set(globalThis, left, makes);
}

/** What was left for this build, once; nothing where no page left anything. */
export function takeLeft(): Makes | undefined {
  const makes: Makes | undefined = Reflect.get(globalThis, left);
  Reflect.deleteProperty(globalThis, left);
  return makes;
}
