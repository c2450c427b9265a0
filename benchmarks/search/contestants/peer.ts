import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the libraries measured beside this site's search are installed: apart from the project's own. */
export const peersFolder = join(import.meta.dirname, '../../peers-search');

/** A file of an installed peer. */
export const peerFile = (path: string): string => join(peersFolder, 'node_modules', path);

export const arePeersInstalled = (): boolean => existsSync(join(peersFolder, 'node_modules/minisearch'));

/** Imports a module of a peer. The caller says what it looks like. */
export async function importPeer<T>(path: string): Promise<T> {
  const module: T = await import(pathToFileURL(peerFile(path)).href);
  return module;
}
