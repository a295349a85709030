/** A call: the method and what it takes, as in `['prefill', { platform: 'web' }]`. */
export type Call = readonly [method: string, ...args: unknown[]];

/** `window.helpWizard`, the only global, once the script has run. Before that it is an array of calls that wait. */
export interface HelpWizardApi {
  /** Makes calls in the order given. One that cannot be made warns in the console; nothing is thrown. */
  push(...calls: Call[]): void;
  /** Opens help, and loads it where necessary. All but this, `toggle` and `reset` load nothing: they wait until then. */
  open(): void;
  toggle(): void;
  close(): void;
  prefill(values: { platform?: string; issue?: string; details?: string }): void;
  /** Throws away what was typed, what was kept of an earlier page too: a site calls it when its visitor signs out. */
  reset(): void;
  /** Listens on the document. Names go with or without `help-wizard-`: `posted`, `help-wizard-posted`. */
  on(event: string, listener: (event: CustomEvent) => void): void;
  off(event: string, listener: (event: CustomEvent) => void): void;
  /** Takes away the launcher, all listeners and this global; the script can be added again. */
  destroy(): void;
  /** For another copy of the script: adds the launcher its `data-*` attributes ask for, unless there is one. */
  add(data: DOMStringMap): void;
}

declare global {
  interface Window {
    helpWizard?: HelpWizardApi | Call[];
  }
}
