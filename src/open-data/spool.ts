import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const place = Symbol.for('cong-khai.spool');

/**
 * Says where long files are written while they are measured, so that their rows are made once: a folder, or
 * nowhere. The build says so; the pages' bundle, which measures, finds it.
 */
export function spoolTo(folder: string | undefined): void {
  Reflect.set(globalThis, place, folder);
}

/** A file written piece by piece where the build wants it. */
export interface Spooling {
  readonly path: string;
  add(bytes: Uint8Array): void;
  end(): void;
}

/** Begins a file of the spool; nothing where none is wanted. */
export function beginSpooling(name: string): Spooling | undefined {
  const folder: string | undefined = Reflect.get(globalThis, place);
  if (folder === undefined) return undefined;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  const file = openSync(path, 'w');
  return {
    path,
    add: (bytes) => {
      writeSync(file, bytes);
    },
    end: () => {
      closeSync(file);
    },
  };
}
