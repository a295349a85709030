import type { Page } from 'puppeteer-core';

/** What the page says, shadow trees included. */
export async function allWords(page: Page): Promise<string> {
  return page.evaluate(textOf);
}

/** Runs in the page. */
function textOf(): string {
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (/^(?:style|script)$/i.test(node.nodeName)) return '';
    return [...((node as Element).shadowRoot ?? node).childNodes].map(read).join(' ');
  };
  return read(document.body).replace(/\s+/g, ' ').trim();
}
