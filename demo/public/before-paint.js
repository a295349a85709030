// @ts-check
/**
 * Theme and direction from "Page settings", before the first paint so that no page flashes. What the address says
 * (`?theme=dark&dir=rtl&visitor=out&fault=offline`) is remembered like a choice in the form; see site/settings.ts.
 */
(() => {
  const key = 'quaverleaf-page';
  const { documentElement: page } = document;
  const address = new URL(location.href);
  try {
    const settings = JSON.parse(localStorage.getItem(key) ?? '{}');
    const named = ['theme', 'dir', 'visitor', 'fault'].filter((name) => address.searchParams.has(name));
    for (const name of named) {
      settings[name] = address.searchParams.get(name);
      address.searchParams.delete(name);
    }
    if (named.length > 0) {
      localStorage.setItem(key, JSON.stringify(settings));
      history.replaceState(history.state, '', address);
    }
    if (settings.theme === 'light' || settings.theme === 'dark') page.dataset.theme = settings.theme;
    if (settings.dir === 'rtl') page.dir = 'rtl';
  } catch {
    // No storage, or something else in it: the page is as it comes.
  }
})();
