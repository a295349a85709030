// Code as Markdown has it (fenced, indented, in a line) and what is escaped already are left alone; `<` that would begin
// a tag and `&` that would begin an entity are not. An address in angle brackets stays a link.
const CODE_OR_MARKUP =
  /(?:^|\n) {0,3}(```+|~~~+)[^]*?(?:\n {0,3}\1|$)|(?:^|\n)(?: {4}|\t)[^\n]*|(`+)(?:(?!\n\s*\n)[^])*?[^`]\2(?!`)|\\[^]|<(?!https?:\/\/[^\s<>]*>)(?=[a-z/!?])|&(?=#?\w+;)/gi;

/**
 * A draft for a forum that takes Markdown: what visitors typed as text stays text. Forums would drop most tags in
 * silence, and with them what somebody says about one.
 */
export function toForumMarkdown(markdown: string): string {
  return markdown.replace(CODE_OR_MARKUP, (found) => (found === '<' || found === '&' ? `\\${found}` : found));
}
