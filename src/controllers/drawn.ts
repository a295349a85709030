/** The browser does not draw a page that nobody sees. */
const AT_MOST_MS = 300;

/** Once the browser has drawn what is there: what is loaded from then on holds up nothing a visitor waits for. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, AT_MOST_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
