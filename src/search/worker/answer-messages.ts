import type { Answerer, FromWorker, ToWorker } from './protocol.js';
import { SearchHost } from './search-host.js';

/**
 * Answers what a page says, with a {@link SearchHost} behind it; the same in a worker and on the page's thread.
 * @param isAlone - On a thread of its own.
 */
export function answerMessages(reply: (message: FromWorker) => void, isAlone: boolean): Answerer {
  const asked = new Map<number, AbortController>();
  /** Entries that came in several messages, until they are all here. */
  let entries: unknown[] = [];
  const host = new SearchHost(
    {
      onChange: (progress) => reply({ type: 'changed', ...progress }),
      onIncomplete: (error, fatal) => reply({ type: 'broken', message: messageOf(error), fatal }),
    },
    isAlone,
  );

  const answer = async (id: number, work: (signal: AbortSignal) => Promise<FromWorker>): Promise<void> => {
    const controller = new AbortController();
    asked.set(id, controller);
    try {
      const message = await work(controller.signal);
      if (!controller.signal.aborted) reply(message);
    } catch (error) {
      if (!controller.signal.aborted) reply({ type: 'failed', id, message: messageOf(error) });
    } finally {
      asked.delete(id);
    }
  };

  const post = (message: ToWorker): void => {
    switch (message.type) {
      case 'open':
        return host.open(message.url, message.platform, message.options);
      case 'load':
        return host.load(message.json);
      case 'entries': {
        entries = message.first ? [...message.entries] : entries.concat(message.entries);
        if (!message.last) return;
        return host.setEntries(entries as typeof message.entries, message.options);
      }
      case 'search': {
        const { id, text, scope } = message;
        return void answer(id, async (signal) => ({
          type: 'answer',
          id,
          matches: await host.search(text, scope, signal),
        }));
      }
      case 'read': {
        const { id, entryId } = message;
        return void answer(id, async () => ({ type: 'whole', id, entry: await host.read(entryId) }));
      }
      case 'abort':
        return asked.get(message.id)?.abort();
    }
  };
  return { post, close: () => host.close() };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
