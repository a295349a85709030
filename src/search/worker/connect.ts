import { problem } from '../problem.js';
import type { Answerer, FromWorker, ToWorker } from './protocol.js';
import { startWorker } from './start-worker.js';

/**
 * Connects with a worker and, where none can be had or it breaks down, with a stand-in on this thread, which is then told
 * all that it has to know. Whoever asks does not notice.
 * @param worker - Address of the worker's script; `false` = no worker.
 */
export function connect(worker: string | URL | false | undefined, onMessage: (message: FromWorker) => void): Answerer {
  const memory = new Memory();
  let isClosed = false;
  const hear = (message: FromWorker): void => {
    memory.note(message);
    if (!isClosed) onMessage(message);
  };
  /** Absent while the stand-in's code is on its way: it is told everything once it is there. */
  let answerer: Answerer | undefined;
  const standIn = async (): Promise<void> => {
    answerer = undefined;
    try {
      const { answerMessages } = await import('./answer-messages.js');
      if (isClosed) return;
      answerer = answerMessages(hear, false);
    } catch (error) {
      answerer = refuse(hear, `The search could not be loaded: ${String(error)}`);
    }
    memory.all().forEach((message) => answerer?.post(message));
  };
  const begin = (): void => {
    if (worker !== false) answerer = startWorker(worker, hear, () => void standIn());
    if (answerer === undefined) void standIn();
  };
  begin();
  return {
    post(message) {
      memory.keep(message);
      answerer?.post(message);
    },
    close() {
      isClosed = true;
      answerer?.close();
    },
  };
}

/** Answers every question with why there is no answer. */
function refuse(reply: (message: FromWorker) => void, reason: string): Answerer {
  const { message } = problem(reason);
  reply({ type: 'broken', message, fatal: true });
  return {
    post(asked) {
      if (asked.type === 'search' || asked.type === 'read') reply({ type: 'failed', id: asked.id, message });
    },
    close() {},
  };
}

/** What an answerer has been told, as far as another one had to be told it too. */
class Memory {
  #setup: ToWorker[] = [];
  readonly #questions = new Map<number, ToWorker>();

  keep(message: ToWorker): void {
    if (message.type === 'abort') this.#questions.delete(message.id);
    else if (message.type === 'search' || message.type === 'read') this.#questions.set(message.id, message);
    else {
      if (message.type === 'entries' && message.first)
        this.#setup = this.#setup.filter(({ type }) => type !== 'entries');
      this.#setup.push(message);
    }
  }

  note(message: FromWorker): void {
    if ('id' in message) this.#questions.delete(message.id);
  }

  all(): readonly ToWorker[] {
    return [...this.#setup, ...this.#questions.values()];
  }
}
