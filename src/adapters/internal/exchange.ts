import type { Answer } from './refusals.js';

/** More than any answer we ask for: what is longer is a mistake or an attack. */
const MAX_BYTES = 4 * 2 ** 20;

/** The answer is longer than we read. */
export class TooLong extends Error {}

/** Sends one request and reads the answer to its end. */
export async function exchange(fetch: typeof globalThis.fetch, url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await readText(response);
  const redirectedTo = response.url === url ? '' : response.url;
  return { status: response.status, headers: response.headers, text, json: parse(text), redirectedTo };
}

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let left = MAX_BYTES;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    left -= part.value.length;
    if (left < 0) {
      void reader.cancel().catch(() => undefined);
      throw new TooLong(`The answer is over ${MAX_BYTES / 2 ** 20} MB.`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
