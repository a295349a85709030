import type { Messages } from './messages.js';

/**
 * "today, 09:40", "yesterday", "12 November", "2 October 2021": as much of a date as the reader needs on `now`'s day.
 *
 * @param iso ISO 8601; anything else gives an empty text.
 */
export function formatDay(iso: string | undefined, now: Date, locale: string, messages: Messages): string {
  const date = parseDay(iso ?? '');
  if (Number.isNaN(date.getTime())) return '';
  const days = daysBetween(date, now);
  if (days === 0) return isDayOnly(iso) ? messages.today : messages.todayAt({ time: formatTime(date, locale) });
  if (days === 1) return messages.yesterday;
  const year = date.getFullYear() !== now.getFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(year ? { year: 'numeric' as const } : {}),
  }).format(date);
}

/** "09:40", or as the language writes it. */
export function formatTime(date: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(date);
}

/** "48 hours". */
export function formatHours(hours: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'long' }).format(hours);
}

/** A text that starts a line. */
export function sentenceCase(text: string, locale: string): string {
  const [first = '', ...rest] = Array.from(text);
  return first.toLocaleUpperCase(locale) + rest.join('');
}

/** A date without a time is a day on the reader's own calendar; as a moment it would be the day before in the west. */
function parseDay(iso: string): Date {
  return new Date(isDayOnly(iso) ? `${iso}T00:00` : iso);
}

function isDayOnly(iso: string | undefined): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso ?? '');
}

function daysBetween(earlier: Date, later: Date): number {
  const day = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((day(later) - day(earlier)) / 86_400_000);
}
