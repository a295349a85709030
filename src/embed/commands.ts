import type { Call } from './script-api.js';

type Wizard = HTMLElementTagNameMap['help-wizard'];
type Launcher = HTMLElementTagNameMap['help-wizard-launcher'];

/** What a page can ask of the launcher, or of the wizard where there is no launcher. */
const COMMANDS: Readonly<Record<string, (target: Launcher | Wizard, values: never) => unknown>> = {
  open: (target) => target.open(),
  close: (target) => target.close(),
  // A wizard in the page is always there.
  toggle: (target) => ('toggle' in target ? target.toggle() : target.open()),
  prefill: (target, values) => target.prefill(values),
  reset: (target) => target.reset(),
};

/**
 * Makes the calls of a page, in their order.
 *
 * @param launcher The script's own; it goes first, where it is in the page.
 * @param signal Ends all listeners.
 * @param onError An element that a call needs could not be loaded.
 */
export function createCommands(
  launcher: Launcher,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): (call: Call) => void {
  let last = Promise.resolve();

  const findTarget = (): Launcher | Wizard | null =>
    launcher.isConnected
      ? launcher
      : (document.querySelector('help-wizard-launcher') ?? document.querySelector('help-wizard'));

  /** Some take as long as a site's config does: the next call need not wait for that. */
  const make = async (target: Launcher | Wizard, call: Call): Promise<void> => {
    const [method, values] = call;
    try {
      await COMMANDS[method]?.(target, values as never);
    } catch (error) {
      warn(call, String(error));
    }
  };

  const perform = async (call: Call): Promise<void> => {
    const target = findTarget();
    if (target === null) return warn(call, 'there is neither a launcher nor a wizard in the page');
    try {
      if (!customElements.get(target.localName))
        await (await import('./page-elements.js')).loadElement(target.localName);
    } catch (error) {
      return onError(error);
    }
    if (!signal.aborted) void make(target, call);
  };

  return (call) => {
    const [method, event, listener] = call;
    if (Object.hasOwn(COMMANDS, method)) last = last.then(() => perform(call));
    else if (typeof event !== 'string' || typeof listener !== 'function')
      warn(call, 'it takes an event and a function');
    else if (method === 'on') document.addEventListener(eventName(event), listener as EventListener, { signal });
    else document.removeEventListener(eventName(event), listener as EventListener);
  };
}

function eventName(event: string): string {
  return event.startsWith('help-wizard-') ? event : `help-wizard-${event}`;
}

function warn([method]: Call, why: string): void {
  console.warn(`[help-wizard] helpWizard.${method}() did nothing: ${why}.`);
}
