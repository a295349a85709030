import { expect } from '@esm-bundle/chai';
import type { MessageOverride } from '../../src/core/config.js';
import { en } from '../../src/i18n/en.js';
import type { Messages } from '../../src/i18n/messages.js';
import { overrideMessages, type UnknownMessage } from '../../src/i18n/override-messages.js';

function change(overrides: Record<string, MessageOverride>, locale = 'en'): Messages {
  return overrideMessages(en, overrides, locale);
}

describe("an owner's wording", () => {
  it('takes the place of ours; all others stay', () => {
    const messages = change({ continue: 'Next step' });
    expect(messages).to.deep.equal({ ...en, continue: 'Next step' });
    expect(en.continue).to.equal('Continue');
  });

  it('may leave a text out', () => {
    expect(change({ nothingStored: '' }).nothingStored).to.equal('');
  });

  it("is filled with the message's values, each as often as it is named", () => {
    const { stepOf } = change({ stepOf: '{step}/{total} – part {step}' });
    expect(stepOf({ step: 2, total: 5 })).to.equal('2/5 – part 2');
  });

  it('writes numbers as the language does', () => {
    expect(change({ matchesFound: '{count} hits' }).matchesFound({ count: 12_345 })).to.equal('12,345 hits');
    expect(change({ matchesFound: '{count} Treffer' }, 'de').matchesFound({ count: 12_345 })).to.equal(
      '12.345 Treffer',
    );
  });

  it('keeps placeholders that name no value', () => {
    const messages = change({ stepOf: '{step} {toString} {nothing} {} {', back: '{step} back' });
    expect(messages.stepOf({ step: 2, total: 5 })).to.equal('2 {toString} {nothing} {} {');
    expect(messages.back).to.equal('{step} back');
  });

  it('is chosen by the count, after the rules of the language', () => {
    const answersCount = { one: '{count} Antwort', other: '{count} Antworten' };
    const messages = change({ answersCount }, 'de');
    expect([0, 1, 2].map((count) => messages.answersCount({ count }))).to.deep.equal([
      '0 Antworten',
      '1 Antwort',
      '2 Antworten',
    ]);
  });

  it('may differ in four ways, as Polish does', () => {
    const answersCount = { one: 'odpowiedź', few: 'odpowiedzi', many: '{count} odpowiedzi', other: 'inaczej' };
    const messages = change({ answersCount }, 'pl');
    expect([1, 3, 5, 1.5].map((count) => messages.answersCount({ count }))).to.deep.equal([
      'odpowiedź',
      'odpowiedzi',
      '5 odpowiedzi',
      'inaczej',
    ]);
  });

  it('falls back on the one for all counts', () => {
    expect(change({ answersCount: { other: '{count} answer(s)' } }).answersCount({ count: 1 })).to.equal('1 answer(s)');
    expect(change({ back: { one: 'no', other: 'Go back' } }).back).to.equal('Go back');
  });

  it('stays text, and so do the values in it', () => {
    const messages = change({ solvedBy: '<b>{title}</b>', back: '<script>alert(1)</script>' });
    expect(messages.solvedBy({ title: '$& <i>{title}</i> $1' })).to.equal('<b>$& <i>{title}</i> $1</b>');
    expect(messages.back).to.equal('<script>alert(1)</script>');
  });

  it('for a name that there is not is reported with the names there are, and ignored', () => {
    const unknown: UnknownMessage[] = [];
    const overrides = { contniue: 'Next', statuses: 'x', constructor: 'x', back: 'Return' };
    const messages = overrideMessages(en, overrides, 'en', (one) => unknown.push(one));
    expect(unknown.map(({ name }) => name)).to.deep.equal(['contniue', 'statuses', 'constructor']);
    expect(unknown[0]?.known).to.include.members(['continue', 'stepOf']).and.not.include('statuses');
    expect(messages).to.deep.equal({ ...en, back: 'Return' });
  });

  it('for an unknown name does no harm where nobody listens', () => {
    expect(change({ ['__proto__']: 'x', contniue: 'Next' })).to.deep.equal({ ...en });
  });
});
