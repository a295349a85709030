// The classic script of a script tag: draws the launcher's button, and loads the elements once they are needed. Every
// byte of it is paid on every page of a site, at most 1,024 after gzip: whatever can wait is in elements.ts.
import type * as Elements from './elements.js';
import { button, launcher } from './launcher-button.js';
import type { Call, HelpWizardApi } from './script-api.js';

/** The file made from elements.ts, beside this script. Put in by the build. */
declare const ELEMENTS_FILE: string;

const { dataset, src } = document.currentScript as HTMLScriptElement;
// Calls that wait, or what another copy of this script has put there.
// Or an element of the page that has this id, or whatever else a page calls so.
const given = self.helpWizard as Partial<Call[] & HelpWizardApi> | undefined;
const calls: Call[] = [];
let loading: Promise<void> | null;

const load = (): void => {
  button.ariaBusy = true as unknown as string;
  loading ??= import(/* @vite-ignore */ new URL(ELEMENTS_FILE, src) as unknown as string).then(
    (elements: typeof Elements) => elements.start(api, calls, launcher, observer),
    (error: unknown) => {
      // Elements in the page must not ask again with every change of the page: the next click does.
      observer.disconnect();
      button.ariaBusy = loading = null;
      // Without `data-config` the launcher is not in the page: nobody would hear it there.
      document.dispatchEvent(new CustomEvent('help-wizard-error', { detail: { error } }));
    },
  );
};

const look = (): void => {
  // Only a launcher that was asked for can be clicked. A page that exchanges its body loses the launcher with it.
  if (button.onclick && !launcher.isConnected) (document.body as HTMLElement | null)?.append(launcher);
  const ours = document.querySelectorAll(
    'help-wizard,help-wizard-launcher,help-wizard-entries,help-wizard-announcements',
  );
  if (ours[+launcher.isConnected]) load();
};
const observer = new MutationObserver(look);

const api = {
  push(...more) {
    for (const call of more)
      try {
        const [method, ...args] = call;
        api[method as 'push'](...(args as []));
      } catch {
        console.warn('helpWizard', call);
      }
  },
  destroy() {
    observer.disconnect();
    launcher.remove();
    delete self.helpWizard;
  },
  add(data) {
    if (!button.onclick && data['config']) {
      for (const name in data) launcher.setAttribute(name, data[name] as string);
      button.onclick = api.open;
      button.append(data['label'] || 'Help');
      // A link to help, and the way back from signing in: see open-hash.ts.
      if (location.hash === '#help-wizard') load();
    }
    look();
  },
} as HelpWizardApi;

// A second copy leaves all to the first.
if (given?.destroy) (given as HelpWizardApi).add(dataset);
else {
  for (const method of ['close', 'open', 'toggle', 'prefill', 'on', 'reset', 'off'] as const)
    api[method] = (...args: unknown[]) => {
      calls.push([method, ...args]);
      // `open`, `reset`, `toggle`: a draft that was kept must not wait until somebody opens help.
      if (/en|t/.test(method)) load();
    };
  self.helpWizard = api;
  observer.observe(document, { childList: true, subtree: true });
  api.add(dataset);
  given?.map?.((call) => api.push(call));
}
