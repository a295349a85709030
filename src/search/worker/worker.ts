import { answerMessages } from './answer-messages.js';
import type { FromWorker, ToWorker } from './protocol.js';

/** What a module worker has of the global scope, as far as it is needed here. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const answerer = answerMessages((message) => scope.postMessage(message), true);
scope.onmessage = ({ data }) => answerer.post(data);
scope.postMessage({ type: 'started' });
