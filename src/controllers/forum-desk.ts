import type { Entry } from '../core/types.js';
import type { EntryAction, PostFailure, WizardState, WizardStep } from '../core/wizard-state.js';
import type { Caller } from './forum-calls.js';
import type * as ForumPart from './forum-part.js';
import { LazyPart } from './lazy-part.js';
import { now } from './now.js';
import { shownPost } from './post-doubt.js';

type Part = LazyPart<typeof ForumPart>;

const PART: Part = new LazyPart(() => import('./forum-part.js'));

/** Where there is something to ask the forum for, or soon. */
const STEPS: readonly WizardStep[] = ['answers', 'draft', 'review'];

/** The calls were not there: nothing was sent. */
const NOT_SENT: PostFailure = {
  code: 'unreachable',
  forumMessage: null,
  fields: {},
  retryAt: null,
  existingUrl: null,
  outcomeUnknown: false,
};

/**
 * Where the visitor's wishes for the forum go. What carries them out is loaded ahead of its need; a wish that comes sooner
 * waits for it, and where it cannot be loaded the visitor is told like of a forum that cannot be reached.
 */
export class ForumDesk {
  readonly #caller: () => Caller;
  readonly #part: Part;
  #isLookingUp = false;
  #step: WizardStep | null = null;
  #visit = 0;

  constructor(caller: () => Caller, part: Part = PART) {
    this.#caller = caller;
    this.#part = part;
  }

  /** Another number for each time a step is entered. */
  get visit(): number {
    return this.#visit;
  }

  follow({ step }: WizardState): void {
    if (step !== this.#step) this.#visit += 1;
    this.#step = step;
    if (this.#part.loaded === null && STEPS.includes(step)) this.#part.prepare();
  }

  /** Posts what stands in review, once. */
  submit(again: boolean): void {
    this.#post((calls, caller) => void calls.submitPost(caller, again));
  }

  /** Leaves what stands in review to the forum's own composer. */
  handOff(): void {
    this.#post((calls, caller) => calls.handOff(caller));
  }

  /** Looks for a post that may have landed. */
  lookUp(): void {
    // Until it has begun, the post stays in doubt, and is looked for with each change of the state.
    if (this.#isLookingUp) return;
    this.#isLookingUp = true;
    this.#use(
      ({ lookUpPost }, caller) => {
        this.#isLookingUp = false;
        void lookUpPost(caller);
      },
      ({ send }) => {
        this.#isLookingUp = false;
        send({ type: 'lookup-started' });
        send({ type: 'lookup-failed' });
      },
    );
  }

  /** Votes for an entry or subscribes to it. */
  act(action: EntryAction, entry: Entry): void {
    const { adapter, send } = this.#caller();
    const { id } = entry;
    if (adapter[action] === undefined) return;
    // Pressed again meanwhile, it must not be done twice.
    if (this.#part.loaded === null) send({ type: 'action-started', action, id });
    this.#use(
      ({ actOnEntry }, caller) => void actOnEntry(caller, action, entry),
      (caller) => caller.send({ type: 'action-finished', action, id, done: false, code: 'unreachable' }),
    );
  }

  /** What is posted is what stood there when the visitor said so. */
  #post(post: (calls: typeof ForumPart, caller: Caller) => void): void {
    const meant = shownPost(this.#caller().state());
    const isMeant = ({ state }: Caller): boolean => meant !== null && shownPost(state()) === meant;
    this.#use(
      (calls, caller) => {
        if (isMeant(caller)) post(calls, caller);
      },
      (caller) => {
        // Offline, review says so, and has the button back with the connection.
        if (!isMeant(caller) || !navigator.onLine) return;
        caller.send({ type: 'submitted', at: now(), again: true });
        caller.send({ type: 'post-failed', failure: NOT_SENT });
      },
    );
  }

  #use(call: (calls: typeof ForumPart, caller: Caller) => void, onMissing: (caller: Caller) => void): void {
    const { loaded } = this.#part;
    if (loaded !== null) return call(loaded, this.#caller());
    this.#part.load().then(
      (calls) => call(calls, this.#caller()),
      (error: unknown) => {
        const caller = this.#caller();
        caller.onError(error);
        onMissing(caller);
      },
    );
  }
}
