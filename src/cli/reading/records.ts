/** What one row, line, element or page of a file says, before anybody has checked it. */
export interface FileRecord {
  /** Where it begins, from 1. */
  readonly line: number;
  /** Fields by name; a bare text stands for `{ title }`. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A piece of a file that could not be read, and why. */
export interface BrokenRecord {
  readonly line: number;
  readonly problem: string;
}

export type ReadRecord = FileRecord | BrokenRecord;

/** Longer ones are skipped, in UTF-16 code units: no entry is, and memory has an end. */
export const MAX_RECORD = 32 * 1024 * 1024;

export const TOO_LONG = `it is longer than ${MAX_RECORD / 1024 / 1024} million characters`;

/** Parses one record of JSON. */
export function parseRecord(text: string, line: number): ReadRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { line, problem: `it is not JSON (${shortReason(error)})` };
  }
  if (typeof value === 'string') return { line, fields: { title: value } };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { line, problem: 'it is not an object' };
  return { line, fields: value as Record<string, unknown> };
}

/** Without the text around the place, which may be long and from anywhere. */
function shortReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/,? ?(\.\.\.)?"[^]*$/, '').replace(/ in JSON.*$| \(line.*$/, '') || 'it breaks off';
}
