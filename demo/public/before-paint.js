// @ts-check
/**
 * Theme and direction from "Page settings", before the first paint so that no page flashes. What the address says
 * (`?theme=dark&dir=rtl&fault=offline`) is remembered like a choice in the form; see site/settings.ts.
 */
(() => {
  const key = 'quaverleaf-page';
  const { documentElement: page } = document;
  const address = new URL(location.href);
  const { searchParams: asked } = address;
  try {
    const settings = JSON.parse(localStorage.getItem(key) ?? '{}');
    const named = ['theme', 'dir', 'fault'].filter((name) => asked.has(name));
    for (const name of named) {
      const value = (asked.get(name) ?? '').replace(/[^a-z-]/g, '');
      if (name === 'fault') document.cookie = `demo-fault=${value}.${Date.now()}; path=/; samesite=lax`;
      else settings[name] = value;
      asked.delete(name);
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
