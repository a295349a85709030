import { problem } from '../problem.js';

const TIMEOUT_MS = 20_000;
/** Milliseconds before the second try; up to twice as long, so that not all visitors come back at once. */
const RETRY_DELAY = 400;

/** A file of the network, asked for twice where it is not reached. Rejects with a `HelpWizardError` that names it. */
export async function fetchFile(url: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const ask = async (): Promise<Response> =>
    fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) });
  try {
    let response = await ask().catch(() => null);
    if (response === null || response.status >= 500) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY * (1 + Math.random())));
      signal.throwIfAborted();
      response = await ask();
    }
    if (!response.ok) throw problem(`${url} answered HTTP ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    if (signal.aborted || (error instanceof Error && error.name === 'HelpWizardError')) throw error;
    throw problem(`${url} could not be reached.`, error);
  }
}
