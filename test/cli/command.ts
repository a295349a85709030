import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { commandFile } from '../../scripts/command.mjs';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own, and the command as somebody types it there. */
export interface Desk {
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string | Uint8Array) => void;
  readonly read: (name: string) => string;
  readonly run: (args: readonly string[], input?: string | Uint8Array) => Promise<Ended>;
}

/** Gone when the tests of the file are over. */
export function createDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'help-wizard-cli-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return {
    path: (name) => join(folder, name),
    write(name, content) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    run: (args, input = '') => runIn(folder, args, input),
  };
}

function runIn(cwd: string, args: readonly string[], input: string | Uint8Array): Promise<Ended> {
  const child = spawn(process.execPath, [commandFile, ...args], { cwd });
  const pieces = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (pieces.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (pieces.stderr += text));
  // A command that ends before it has read everything is no error here.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...pieces }));
  });
}

/** An entry with all that it needs. */
export function anEntry(id: string, title: string, more: Readonly<Record<string, unknown>> = {}) {
  return { id, kind: 'faq', title, url: `https://site.example/${id}`, text: `About ${title}.`, ...more };
}
