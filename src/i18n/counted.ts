const plural = new Intl.PluralRules('en');
const number = new Intl.NumberFormat('en');

/** "1 word", "2 words": English. */
export function counted(count: number, one: string, other: string): string {
  return `${number.format(count)} ${plural.select(count) === 'one' ? one : other}`;
}
