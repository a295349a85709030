import { printable } from '../terminal.js';

/** HTML that was made here. Only {@link markup} makes it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = Markup | string | number | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return printable(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
}

/**
 * Tags a template of HTML. Whatever is put in is text and cannot become anything else, between tags as in quoted
 * attributes; only other markup goes in as it is.
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const put = (value: Value | undefined): string => {
    if (value === undefined) return '';
    if (value instanceof Markup) return value.text;
    return typeof value === 'object' ? value.map(({ text }) => text).join('') : escape(String(value));
  };
  return new Markup(strings.map((text, i) => text + put(values[i])).join(''));
}
