const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** All of it as entities, so that no sign of it means anything. */
export function entities(text: string): string {
  return text.replace(/[^]/gu, (sign) => NAMED[sign] ?? `&#${sign.codePointAt(0)};`);
}

/**
 * What was typed, as wikitext that reads the same: no tag, template, link, signature or magic word. Of what means
 * something only when it is doubled, those at either end are escaped too, as more may follow there.
 */
export function escapeText(text: string): string {
  return text.replace(/[<>{}[\]]|&(?=[#\w]|$)|^['_~]|['_~]$|'{2,}|_{2,}|~{2,}/g, entities);
}

/** At the beginning of a line these make lists, headings, rules and boxes. */
export function escapeLines(inner: string): string {
  return inner.replace(/^(?:[*#:;= ]|-(?=---))/gm, entities);
}

/** A title as it stands in a heading. */
export function headingText(title: string): string {
  return escapeText(title.replace(/\s+/g, ' ').trim()).replace(/^=+|=+$/g, entities);
}

/**
 * A draft's Markdown for a form that its writer will see: headings, lists and bold are wikitext, the rest stays as it was
 * typed. What is posted goes through `toWikitext`, which is loaded with what posts.
 */
export function roughWikitext(markdown: string): string {
  const lines = markdown.split('\n').map((line) => {
    const [, heading, bullet, number, rest = line] = /^(?:(#{1,6})|([-*+])|(\d+[.)])) +(.*)/.exec(line.trim()) ?? [];
    const inner = escapeText(rest.trim()).replace(/\*\*(.+?)\*\*/g, "'''$1'''");
    if (heading) return `=== ${inner} ===`;
    return bullet ? `* ${inner}` : number ? `# ${inner}` : escapeLines(inner);
  });
  // Lines of text would run together.
  return lines.join('\n').replace(/^([^*#=\n].*)\n(?=[^*#=\n])/gm, '$1<br>\n');
}
