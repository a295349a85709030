/** The plain page that the engines without an interface of their own share. */
export const field = document.querySelector('input') as HTMLInputElement;
const list = document.querySelector('ol') as HTMLOListElement;

export function show(titles: readonly string[]): void {
  list.replaceChildren(
    ...titles.map((title) => {
      const item = document.createElement('li');
      item.textContent = title;
      return item;
    }),
  );
}
