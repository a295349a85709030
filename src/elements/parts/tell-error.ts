/** Tells the page that something failed, and the site's owner why: the message names what is wrong and where. */
export function tellError(host: EventTarget, error: unknown): void {
  // A site owner looks here first.
  console.warn(error);
  host.dispatchEvent(new CustomEvent('help-wizard-error', { detail: { error }, bubbles: true, composed: true }));
}
