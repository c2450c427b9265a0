import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Takes a lock for this process; returns undefined when it has it, else the number of the process that
 * holds it (0 where the lock names none). The lock is a file that appears with its owner's number
 * already in it, so none is ever empty; the lock of a process that is gone is moved aside first.
 * It holds on one machine: a process elsewhere that shares the disk is taken for gone.
 */
export function takeLock(lock: string): number | undefined {
  const mine = `${lock}-${String(process.pid)}`;
  writeFileSync(mine, String(process.pid));
  try {
    for (let tries = 0; tries < 10; tries += 1) {
      try {
        linkSync(mine, lock);
        return undefined;
      } catch {
        const owner = lockOwner(lock);
        if (owner === process.pid) return undefined;
        if (owner !== undefined && isRunning(owner)) return owner;
        setAside(lock, owner);
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return lockOwner(lock) ?? 0;
}

/** Gives the lock back, unless another process has it by now. */
export function releaseLock(lock: string): void {
  if (lockOwner(lock) === process.pid) rmSync(lock, { force: true });
}

/** Whose number is in the lock; undefined without a lock, or with one that holds no number. */
export function lockOwner(lock: string): number | undefined {
  const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  return owner > 0 ? owner : undefined;
}

/** Moves the lock of a process that is gone out of the way, unless another has taken it over meanwhile. */
function setAside(lock: string, gone: number | undefined): void {
  const aside = `${lock}-gone-${String(process.pid)}`;
  try {
    renameSync(lock, aside);
    if (Number(readFileSync(aside, 'utf8')) !== gone && gone !== undefined) linkSync(aside, lock);
  } catch {
    // Someone else moved it first: the next try sees who holds it.
  } finally {
    rmSync(aside, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of someone else may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
