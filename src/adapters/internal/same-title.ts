/** Whether a forum's title is that of a draft: forums trim, capitalise and prettify what they are given. */
export function sameTitle(title: unknown, wanted: string): boolean {
  return typeof title === 'string' && letters(title) === letters(wanted);
}

function letters(text: string): string {
  // An accent is a sign of its own to some keyboards, and part of the letter to most forums.
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '') || text.trim()
  );
}
