/** A call: the method and what it takes, as in `['prefill', { platform: 'web' }]`. */
export type Call = readonly [method: string, ...args: unknown[]];

/** `window.helpWizard`, the only global, once the script has run. Before that it is an array of calls that wait. */
export interface HelpWizardApi {
  /** Makes calls in the order given. One that cannot be made warns in the console; nothing is thrown. */
  push(...calls: Call[]): void;
  /** Opens help, and loads it where necessary. All but this and `toggle` load nothing: they wait until help is loaded. */
  open(): void;
  toggle(): void;
  close(): void;
  prefill(values: { platform?: string; issue?: string; details?: string }): void;
  reset(): void;
  /** Listens on the document. Names go with or without `help-wizard-`: `posted`, `help-wizard-posted`. */
  on(event: string, listener: (event: CustomEvent) => void): void;
  off(event: string, listener: (event: CustomEvent) => void): void;
  /** Takes away the launcher, all listeners and this global; the script can be added again. */
  destroy(): void;
  /** For another copy of the script: adds the launcher its `data-*` attributes ask for, unless there is one. */
  add(data: DOMStringMap): void;
}

/** What the script hands to the elements, once they are loaded. */
export interface ScriptHost {
  readonly api: HelpWizardApi;
  /** The calls that wait; later ones come through its `push`. */
  readonly calls: Call[];
  /** In the page only where a script tag asked for it. */
  readonly launcher: HTMLElement;
  /** Looks for elements to load; no longer needed. */
  readonly observer: MutationObserver;
}

declare global {
  interface Window {
    helpWizard?: HelpWizardApi | Call[];
  }
}
