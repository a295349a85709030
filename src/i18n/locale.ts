/**
 * The locale of dates and numbers, which are part of the wizard's sentences: they follow the page's language where the
 * words do, and are English elsewhere.
 *
 * @param named BCP 47, as a page says it; anything else counts as not said.
 */
export function wordingLocale(named: string): string {
  try {
    const { language, baseName } = new Intl.Locale(named);
    return language === 'en' ? baseName : 'en';
  } catch {
    return 'en';
  }
}
