import { expect } from '@esm-bundle/chai';
import { en } from '../../src/i18n/en.js';
import { formatDay, formatHours, formatTime, sentenceCase } from '../../src/i18n/format.js';

/** Noon in early spring, by the reader's own clock. */
const NOW = new Date(2026, 2, 29, 12, 0);

/** A moment by the reader's own clock, as a forum would send it. */
function at(...[year, month, day, hours = 0, minutes = 0]: [number, number, number, number?, number?]): string {
  return new Date(year, month, day, hours, minutes).toISOString();
}

function day(iso: string | undefined, now = NOW): string {
  return formatDay(iso, now, 'en-GB', en);
}

describe('a day', () => {
  it('is today with its time, from the first minute to the last', () => {
    expect(day(at(2026, 2, 29, 10, 40))).to.equal('today, 10:40');
    expect(day(at(2026, 2, 29, 0, 0))).to.equal('today, 00:00');
    expect(day(at(2026, 2, 29, 23, 59))).to.equal('today, 23:59');
  });

  it('without a time is a day on the calendar of the reader, wherever they are', () => {
    // Read as a moment in UTC, each would be the day before in the west, and today's would have a time.
    expect(day('2026-03-29', new Date(2026, 2, 29, 0, 0))).to.equal('today');
    expect(day('2026-03-29', new Date(2026, 2, 29, 23, 59))).to.equal('today');
    expect(day('2026-03-28')).to.equal('yesterday');
    expect(day('2026-03-27')).to.equal('27 March');
    expect(day('2026-01-01')).to.equal('1 January');
    expect(day('2026-03-30')).to.equal('30 March');
  });

  it('is yesterday the day before, however few hours that is', () => {
    expect(day(at(2026, 2, 28, 23, 59), new Date(2026, 2, 29, 0, 1))).to.equal('yesterday');
    expect(day(at(2026, 2, 28, 0, 0))).to.equal('yesterday');
    expect(day(at(2025, 11, 31, 23, 0), new Date(2026, 0, 1, 1, 0))).to.equal('yesterday');
  });

  it('is a date before that, without the year that goes without saying', () => {
    expect(day(at(2026, 2, 27, 23, 59))).to.equal('27 March');
    expect(day(at(2026, 0, 1))).to.equal('1 January');
    expect(day(at(2025, 11, 31), new Date(2026, 0, 2))).to.equal('31 December 2025');
  });

  it('to come is a date, not "yesterday"', () => {
    expect(day(at(2026, 2, 30, 9, 0))).to.equal('30 March');
    expect(day(at(2027, 2, 29))).to.equal('29 March 2027');
  });

  it('is written as the language does, in the words of the catalogue', () => {
    expect(formatDay(at(2026, 0, 5), NOW, 'de', en)).to.equal('5. Januar');
    const messages = {
      ...en,
      yesterday: 'gestern',
      today: 'heute',
      todayAt: ({ time }: { time: string }) => `heute um ${time}`,
    };
    expect(formatDay('2026-03-29', NOW, 'de', messages)).to.equal('heute');
    expect(formatDay(at(2026, 2, 28), NOW, 'de', messages)).to.equal('gestern');
    expect(formatDay(at(2026, 2, 29, 10, 40), NOW, 'de', messages)).to.equal('heute um 10:40');
  });

  it('is nothing where it is no date', () => {
    for (const iso of [undefined, '', 'soon', '2026-13-45']) expect(day(iso)).to.equal('');
  });
});

describe('a time', () => {
  it('is written as the language does, with two digits for the minutes', () => {
    expect(formatTime(new Date(2026, 0, 1, 9, 40), 'en-GB')).to.equal('09:40');
    expect(formatTime(new Date(2026, 0, 1, 22, 5), 'en-GB')).to.equal('22:05');
    expect(formatTime(new Date(2026, 0, 1, 22, 5), 'en-US')).to.match(/^10:05\sPM$/);
  });
});

describe('a number of hours', () => {
  it('is one hour or more, in the words of the language', () => {
    expect([1, 48, 1500].map((hours) => formatHours(hours, 'en'))).to.deep.equal(['1 hour', '48 hours', '1,500 hours']);
    expect(formatHours(48, 'de')).to.equal('48 Stunden');
  });
});

describe('a text that starts a line', () => {
  it('has a capital in front, and is otherwise as it was', () => {
    expect(sentenceCase('restarted the App', 'en')).to.equal('Restarted the App');
    expect(sentenceCase('', 'en')).to.equal('');
  });

  it('follows the language, and leaves what has no capitals', () => {
    expect(sentenceCase('istanbul', 'tr')).to.equal('İstanbul');
    expect(sentenceCase('𐐨bc', 'en')).to.equal('𐐀bc');
    expect(sentenceCase('😀 yes', 'en')).to.equal('😀 yes');
    expect(sentenceCase('密码', 'zh')).to.equal('密码');
  });
});
