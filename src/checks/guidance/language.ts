/** Words that stand in almost every English sentence, and seldom in another language's. */
const ENGLISH = new Set(
  `the and is are was were it its i my me we you your this that these those not no don't doesn't can't won't isn't of to
  for with from have has had do does did be been will would should could when after before on at by as but or if so
  what why how where which there then than all any some just only`.split(/\s+/),
);
/** Of so many words at least… */
const ENOUGH_WORDS = 6;
/** … such a share is among them, in English. */
const ENGLISH_SHARE = 0.2;

/** Whether a text is English. A few words are taken to be in the language of the page (BCP 47). */
export function isEnglish(text: string, pageLang: string): boolean {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu) ?? [];
  const share = words.filter((word) => ENGLISH.has(word)).length / Math.max(1, words.length);
  const isOtherScript = /[^\p{Script=Latin}\P{L}]/u.test(text) && !/[a-z]{3}/i.test(text);
  if (isOtherScript) return false;
  if (words.length < ENOUGH_WORDS) return /^en\b/i.test(pageLang) && !/[à-öø-ÿ]/i.test(text);
  return share >= ENGLISH_SHARE;
}
