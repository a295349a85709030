import { expect } from '@esm-bundle/chai';
import { ADAPTER_ERROR_CODES, AdapterError, ConfigError, HelpWizardError } from '../../src/core/errors.js';

describe('an error of an adapter', () => {
  it('says who, what and why', () => {
    const cause = new Error('socket closed');
    const error = new AdapterError('memory', 'timeout', 'The forum took too long.', { cause, outcomeUnknown: true });
    expect(error).to.be.instanceOf(HelpWizardError).and.instanceOf(Error);
    expect(error).to.include({ name: 'AdapterError', adapter: 'memory', code: 'timeout', cause, outcomeUnknown: true });
    expect(error.message).to.equal('[help-wizard] [memory] The forum took too long.');
  });

  it('hands on what the forum said', () => {
    const details = {
      forumMessage: 'Too fast.',
      fields: { title: 'Too vague' },
      retryAfterMs: 5000,
      existingUrl: 'https://forum.example/t/1',
    };
    expect(new AdapterError('memory', 'rate-limited', 'No.', details)).to.deep.include(details);
  });

  it('claims nothing the adapter did not say: no field is wrong, and nothing has landed', () => {
    expect(new AdapterError('memory', 'forbidden', 'No.')).to.deep.include({
      forumMessage: undefined,
      fields: {},
      retryAfterMs: undefined,
      existingUrl: undefined,
      outcomeUnknown: false,
    });
  });

  it('is passed on as it is', () => {
    const error = new AdapterError('memory', 'captcha', 'No.');
    expect(AdapterError.from(error, 'other')).to.equal(error);
  });

  it('is made of whatever an adapter throws, with that as its cause', () => {
    for (const cause of [new TypeError('x is not a function'), 'a text', undefined, null, { code: 'captcha' }]) {
      const error = AdapterError.from(cause, 'memory');
      expect(error).to.be.instanceOf(AdapterError);
      expect(error).to.include({ adapter: 'memory', code: 'protocol', cause });
    }
  });

  it('is known by its shape where the adapter brought a copy of the class', () => {
    class Copy extends Error {
      override name = 'AdapterError';
      constructor(
        readonly code: string,
        readonly retryAfterMs?: number,
      ) {
        super('Slow down.');
      }
    }
    const error = AdapterError.from(new Copy('rate-limited', 5000), 'mine');
    expect([error.code, error.retryAfterMs, error.outcomeUnknown]).to.deep.equal(['rate-limited', 5000, false]);
    expect(AdapterError.from(new Copy('made-up'), 'mine').code).to.equal('protocol');
  });

  it('has a code of the contract, to the letter', () => {
    expect(ADAPTER_ERROR_CODES.join(' ')).to.equal(
      'auth-required session-expired forbidden validation rate-limited duplicate conflict captcha not-found ' +
        'unavailable unreachable timeout protocol',
    );
  });
});

describe('an error in a config', () => {
  it('names every problem with its path', () => {
    const problems = [
      { path: 'platforms[2].label', found: 'nothing', allowed: 'a text' },
      { path: '', found: '7', allowed: 'an object' },
    ];
    const error = new ConfigError('The config has mistakes.', problems);
    expect(error).to.be.instanceOf(HelpWizardError).and.to.include({ name: 'ConfigError', problems });
    expect(error.message.split('\n')).to.deep.equal([
      '[help-wizard] The config has mistakes.',
      '  platforms[2].label: found nothing; allowed: a text',
      '  (file): found 7; allowed: an object',
    ]);
  });

  it('is one line where there is nothing to list, and keeps its cause', () => {
    const cause = new TypeError('Failed to fetch');
    const error = new ConfigError('The config could not be loaded.', [], { cause });
    expect(error.message).to.equal('[help-wizard] The config could not be loaded.');
    expect(error).to.deep.include({ problems: [], cause });
  });
});
