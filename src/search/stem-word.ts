/**
 * English word endings taken off: `crashes`, `crashed` and `crashing` become `crash`. Porter's algorithm
 * (https://tartarus.org/martin/PorterStemmer/). Words that are not plain English letters come back as they are.
 */
export function stemWord(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  let stem = dropPlural(word);
  stem = dropPast(stem);
  if (/[^aeiou]y$/.test(stem) && stem.length > 2) stem = `${stem.slice(0, -1)}i`;
  stem = swapEnding(stem, DOUBLE_ENDINGS, 0);
  stem = swapEnding(stem, LONG_ENDINGS, 0);
  stem = swapEnding(stem, LAST_ENDINGS, 1);
  // Two pairs the algorithm keeps apart: notify and notification, subscribe and subscription.
  return dropFinal(stem)
    .replace(/([a-z]{3})i$/, '$1')
    .replace(/script$/, 'scrib');
}

type Endings = readonly (readonly [ending: RegExp, replacement: string])[];

const DOUBLE_ENDINGS: Endings = endings(
  'ational:ate,tional:tion,enci:ence,anci:ance,izer:ize,bli:ble,alli:al,entli:ent,eli:e,ousli:ous,ization:ize,ation:ate,' +
    'ator:ate,alism:al,iveness:ive,fulness:ful,ousness:ous,aliti:al,iviti:ive,biliti:ble',
);
const LONG_ENDINGS: Endings = endings('icate:ic,ative:,alize:al,iciti:ic,ical:ic,ful:,ness:');
const LAST_ENDINGS: Endings = endings(
  'al:,ance:,ence:,er:,ic:,able:,ible:,ant:,ement:,ment:,ent:,sion:s,tion:t,ou:,ism:,ate:,iti:,ous:,ive:,ize:',
);

function endings(list: string): Endings {
  return list.split(',').map((pair) => {
    const [ending = '', replacement = ''] = pair.split(':');
    return [new RegExp(`${ending}$`), replacement] as const;
  });
}

/** How many times vowels are followed by consonants: 0 in `tree`, 1 in `trouble`, 2 in `private`. */
function measure(stem: string): number {
  return shape(stem).match(/vc/g)?.length ?? 0;
}

/** `trouble` as `cvcv`: runs of consonants and vowels; `y` after a consonant is a vowel. */
function shape(stem: string): string {
  return stem
    .replace(/([^aeiou])y/g, '$1a')
    .replace(/[aeiou]+/g, '0')
    .replace(/[^0]+/g, 'c')
    .replace(/0/g, 'v');
}

function dropPlural(word: string): string {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function dropPast(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const stem = word.replace(/(?:ed|ing)$/, '');
  if (stem === word || !shape(stem).includes('v')) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeioulsz])\1$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsInShortSyllable(stem) ? `${stem}e` : stem;
}

function endsInShortSyllable(stem: string): boolean {
  return /[^aeiou][aeiouy][^aeiouwxy]$/.test(stem);
}

function swapEnding(word: string, list: Endings, minMeasure: number): string {
  // The longest ending wins, even where its stem is then too short to be changed.
  let best: readonly [RegExp, string] | undefined;
  let bestLength = 0;
  for (const pair of list) {
    const length = pair[0].source.length;
    if (length > bestLength && pair[0].test(word)) [best, bestLength] = [pair, length];
  }
  if (best === undefined) return word;
  const swapped = word.replace(best[0], best[1]);
  const stem = word.slice(0, 1 - bestLength);
  return measure(stem) > minMeasure ? swapped : word;
}

function dropFinal(word: string): string {
  let stem = word;
  if (stem.endsWith('e')) {
    const rest = stem.slice(0, -1);
    const syllables = measure(rest);
    if (syllables > 1 || (syllables === 1 && !endsInShortSyllable(rest))) stem = rest;
  }
  return stem.endsWith('ll') && measure(stem.slice(0, -1)) > 1 ? stem.slice(0, -1) : stem;
}
