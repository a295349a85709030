import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../config.js';

/**
 * Takes a folder for this process: two embedded databases in one folder would destroy each other's files. What a process
 * left behind that is no more does not count.
 *
 * @returns gives the folder back
 * @throws ConfigurationError when another process has it
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'server.pid');
  const owner = take(file) ?? take(removeStale(file));
  if (owner !== null) {
    throw new ConfigurationError([
      `${folder} is in use by process ${owner}; stop it, or set DATA_DIR to another folder`,
    ]);
  }
  return () => rmSync(file, { force: true });
}

/** `null` = it is ours now; a process id = that one has it; `undefined` = its owner is no more. */
function take(file: string): number | null | undefined {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const owner = Number(readFileSync(file, 'utf8'));
  return owner !== process.pid && isRunning(owner) ? owner : undefined;
}

function removeStale(file: string): string {
  rmSync(file, { force: true });
  return file;
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
