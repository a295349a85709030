const restores: (() => void)[] = [];

afterEach(() => {
  for (const restore of restores.splice(0).reverse()) restore();
});

/** Puts something else in the place of a property until the test ends. */
export function replace<T extends object, K extends keyof T>(object: T, key: K, value: T[K]): void {
  define(object, key, { value, writable: true });
}

/** Lets reading a property do this until the test ends. */
export function replaceGetter<T extends object, K extends keyof T>(object: T, key: K, get: () => T[K]): void {
  define(object, key, { get });
}

function define<T extends object>(object: T, key: keyof T, descriptor: PropertyDescriptor): void {
  const own = Object.getOwnPropertyDescriptor(object, key);
  Object.defineProperty(object, key, { ...descriptor, configurable: true });
  restores.push(() => {
    if (own) Object.defineProperty(object, key, own);
    else Reflect.deleteProperty(object, key);
  });
}

/** What `console.warn` is given until the test ends, as text; nothing reaches the console. */
export function collectWarnings(): string[] {
  const warnings: string[] = [];
  replace(console, 'warn', (...words: unknown[]) => {
    warnings.push(words.map((word) => (word instanceof Error ? word.message : String(word))).join(' '));
  });
  return warnings;
}

/** Until the test ends, waits of `fromMs` and longer are over at once: nobody sits through a forum's time limit. */
export function skipLongWaits(fromMs = 5000): void {
  const wait = window.setTimeout.bind(window);
  const hurried = (handler: TimerHandler, delay = 0, ...values: unknown[]): number =>
    wait(handler, delay >= fromMs ? 0 : delay, ...values);
  replace(window, 'setTimeout', hurried as typeof window.setTimeout);
}

/** Lets the browser say that it is on or off line, and tells the page. */
export function goOnline(online: boolean): void {
  replace(navigator as { onLine: boolean }, 'onLine', online);
  window.dispatchEvent(new Event(online ? 'online' : 'offline'));
}
