import { nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { MemoryAdapter, MemoryFault } from 'help-wizard/adapters/memory';
import { makeForum } from '../fixtures/site.js';
import { troubleNamed } from '../fixtures/faults.js';

/** What a story's context says, as in `render: (args, { globals }) => …`. */
type Globals = Readonly<Record<string, unknown>>;

interface ForumChoice {
  /** The story's globals: they hold what the toolbar says. */
  readonly globals: Globals;
  /** Default `true`. */
  readonly signedIn?: boolean;
  /** The story walks to its step: the fault waits until it is there, see `walked`. Default `false`. */
  readonly walked?: boolean;
  /** A new forum for each fault, for what reads once and only reads: panels and lists. Default `false`. */
  readonly restarts?: boolean;
}

/**
 * The forum of a story, for `.adapter=${toolbarForum({ globals })}`: it does what the toolbar's fault says, from the next
 * call on. So a designer can walk to the review and only there go offline. What is about reading starts anew.
 */
class ToolbarForum extends Directive {
  #forum: MemoryAdapter | undefined;
  #madeFor = '';

  render({ globals, signedIn = true, walked = false, restarts = false }: ForumChoice): MemoryAdapter | typeof nothing {
    const { fault, approval = 'none' } = troubleNamed(globals['fault']);
    const isNewFor = restarts || (!walked && isAboutReading(fault)) ? fault : null;
    const key = JSON.stringify([signedIn, approval, isNewFor]);
    if (key === this.#madeFor) this.#forum?.simulate(fault);
    else this.#forum = makeForum({ signedIn, approval, fault: walked ? null : fault });
    this.#madeFor = key;
    return this.#forum ?? nothing;
  }
}

function isAboutReading(fault: MemoryFault | null): boolean {
  return fault !== null && !(fault.on?.includes('createThread') ?? false) && fault.error !== 'unreachable';
}

export const toolbarForum = directive(ToolbarForum);

/**
 * What a story that walks to its step has: it shows no docs page, where it would take the focus, and all works on the
 * way. The toolbar's fault goes on where the walk ends.
 */
export function walked(walk: (root: HTMLElement) => Promise<void>): Walked {
  return {
    tags: ['!autodocs'],
    parameters: { walked: true },
    play: async ({ canvasElement, globals }) => {
      await walk(canvasElement);
      forumOf(canvasElement)?.simulate(troubleNamed(globals['fault']).fault);
    },
  };
}

interface Walked {
  readonly tags: string[];
  readonly parameters: { readonly walked: true };
  readonly play: (context: { readonly canvasElement: HTMLElement; readonly globals: Globals }) => Promise<void>;
}

/** The forum of the wizard below `root`. */
export function forumOf(root: HTMLElement): MemoryAdapter | null {
  return (root.querySelector('help-wizard')?.adapter as MemoryAdapter | null | undefined) ?? null;
}
