import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandError, reasonOf } from '../errors.js';
import { INDEX_START } from '../reading/json-list.js';
import { printable } from '../terminal.js';

/** Makes sure that a folder is there. */
export async function makeFolder(path: string): Promise<void> {
  await orExplain(path, () => mkdir(path, { recursive: true }));
}

/** Refuses to write an index over a file that is none: `--out` may be a slip. */
export async function refuseOther(path: string): Promise<void> {
  const file = await open(path).catch(() => null);
  if (file === null) return;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(INDEX_START.length));
    if (bytesRead === 0 || buffer.toString('utf8', 0, bytesRead) === INDEX_START) return;
  } catch {
    // Not a file: writing it will say so.
    return;
  } finally {
    await file.close();
  }
  throw new CommandError(`${printable(path, 200)} is there and is not a search index. Choose another --out.`);
}

/** Nobody who reads the file ever sees half of it: it is written under another name first. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  await orExplain(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    const temporary = join(dirname(path), `.help-wizard-${process.pid}.tmp`);
    try {
      await writeFile(temporary, content);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  });
}

async function orExplain(path: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    throw new CommandError(`${printable(path, 200)} could not be written: ${reasonOf(error)}.`, { cause: error });
  }
}
