import { element } from './element.js';

const LOCALE = document.documentElement.lang;
const NUMBER = new Intl.NumberFormat(LOCALE);
const LIST = new Intl.ListFormat(LOCALE);
const DAYS = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });
const TIME = new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short' });
const EXACT = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full', timeStyle: 'short' });
const RELATIVE_DAYS = 6;

/** "1,284 votes". */
export function counted(count: number, one: string, many: string): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`;
}

/** "phone, tablet and car". */
export function listed(items: readonly string[]): string {
  return LIST.format(items);
}

/** "Updated yesterday": the words with a `<time>` in them, exact to the minute on hover; `null` without a date. */
export function dated(words: string, iso: string | undefined): HTMLElement | null {
  const date = new Date(iso ?? '');
  if (Number.isNaN(date.getTime())) return null;
  const attributes = { datetime: date.toISOString(), title: EXACT.format(date) };
  return element('span', {}, `${words} `, element('time', attributes, day(date)));
}

/** "today, 09:40", "yesterday", "3 days ago", "12 November", "2 October 2021". */
function day(date: Date): string {
  const now = new Date();
  const days = daysBetween(date, now);
  if (days === 0) return `${DAYS.format(0, 'day')}, ${TIME.format(date)}`;
  if (days > 0 && days <= RELATIVE_DAYS) return DAYS.format(-days, 'day');
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', ...year }).format(date);
}

function daysBetween(earlier: Date, later: Date): number {
  const number = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
  return number(later) - number(earlier);
}
