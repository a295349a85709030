/** Whether a forum's title is that of a draft: forums trim, capitalise and prettify what they are given. */
export function sameTitle(title: unknown, wanted: string): boolean {
  return typeof title === 'string' && letters(title) === letters(wanted);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '') || text.trim();
}
