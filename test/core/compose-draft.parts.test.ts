import { expect } from '@esm-bundle/chai';
import { composeDraft, includedEntries, questionsFor, troubleshootingFor } from '../../src/core/compose-draft.js';
import type { Question } from '../../src/core/config.js';
import type { ConsultedEntry, VisitorInput, WizardContext } from '../../src/core/wizard-state.js';
import { aSite, walkTo } from '../helpers/wizard-fixtures.js';

function context(
  input: Partial<VisitorInput>,
  questions: readonly Question[] = [],
  leftOut: string[] = [],
): WizardContext {
  const draft = walkTo('draft', { site: aSite({ questions }) });
  return { ...draft, input: { ...draft.input, ...input }, edits: { leftOut } };
}

function body(input: Partial<VisitorInput>, questions?: readonly Question[]): string {
  return composeDraft(context(input, questions)).body;
}

describe('the answers in a draft', () => {
  const version: Question = { id: 'version', label: 'Version', type: 'text', guess: '8.4' };
  const often: Question = {
    id: 'often',
    label: 'How often?',
    type: 'choice',
    options: [{ value: 'once', label: 'Only once' }],
  };

  it('hold a guess the visitor let stand', () => {
    expect(body({}, [version])).to.contain('- Version: 8.4');
  });

  it('leave out what the visitor does not know, a guess included', () => {
    expect(body({ answers: { version: null, often: null } }, [version, often])).not.to.match(/Version|often|8\.4/);
  });

  it('leave out what was not answered, or with blanks', () => {
    expect(body({ answers: { version: ' ' } }, [version, often])).not.to.match(/Version|often/);
  });

  it('name a choice by its words, not by its value', () => {
    expect(body({ answers: { often: 'once' } }, [often])).to.contain('- How often? Only once');
  });

  it('put a colon after a label that has no end of its own', () => {
    const labels = ['Version', 'Which one?', 'Model:', 'Done.'];
    const questions = labels.map((label): Question => ({ id: label, label, type: 'text', guess: 'x' }));
    expect(body({}, questions)).to.contain('- Version: x\n- Which one? x\n- Model: x\n- Done. x');
  });

  it('stay on their line, whatever was pasted', () => {
    expect(body({ answers: { version: ' 8.4\n### Heading ' } }, [version])).to.match(/^- Version: 8\.4 ### Heading$/m);
  });

  it('take any id, those of objects included', () => {
    const ids = ['constructor', '__proto__', 'toString'];
    const questions = ids.map((id): Question => ({ id, label: `Is ${id}`, type: 'text' }));
    expect(body({}, questions)).not.to.contain('Is ');
    const answers = Object.fromEntries(ids.map((id) => [id, 'known']));
    for (const id of ids) expect(body({ answers }, questions)).to.contain(`- Is ${id}: known`);
  });
});

describe('the questions for a visitor', () => {
  const questions: Question[] = [
    { id: 'all', label: 'For all', type: 'text' },
    { id: 'phone', label: 'For phones', type: 'text', platforms: ['phone', 'tablet'] },
    { id: 'idea', label: 'For ideas', type: 'text', intents: ['idea'] },
  ];
  const site = aSite({ questions });

  function asked(input: Partial<VisitorInput>): string[] {
    return questionsFor(context(input).input, site).map(({ id }) => id);
  }

  it('are those of the platform and those of all', () => {
    expect(asked({})).to.deep.equal(['all', 'phone']);
    expect(asked({ platform: { id: 'desktop', guessed: false } })).to.deep.equal(['all']);
  });

  it('are those of all where nobody knows the platform', () => {
    expect(asked({ platform: 'unsure' })).to.deep.equal(['all']);
    expect(asked({ platform: null })).to.deep.equal(['all']);
  });

  it('are those of what the visitor came for', () => {
    expect(asked({ intent: 'idea', platform: 'unsure' })).to.deep.equal(['idea']);
  });

  it('that no longer concern them leave no answer in the post, and come back with it', () => {
    const answers = { phone: 'Model 7' };
    const other = { answers, platform: { id: 'desktop', guessed: false } } as const;
    expect(body(other, questions)).not.to.contain('Model 7');
    expect(body({ answers }, questions)).to.contain('- For phones: Model 7');
  });
});

describe('what was tried', () => {
  it("stands in the owner's order, in the owner's words", () => {
    expect(body({ tried: ['reinstall', 'reboot', 'restart'] })).to.contain(
      '### Tried\n- Restarted the app\n- Restarted the phone\n- Installed the app again',
    );
  });

  it('holds nothing of another platform, and nothing the owner does not list', () => {
    const input = { tried: ['reboot', 'gone'], platform: { id: 'desktop', guessed: false } } as const;
    expect(body(input)).not.to.contain('Tried');
    const ids = troubleshootingFor(context(input).input, aSite()).map(({ id }) => id);
    expect(ids).to.deep.equal(['restart', 'reinstall']);
  });
});

describe('what was already read', () => {
  function read(entry: Partial<ConsultedEntry>): string {
    const consulted: ConsultedEntry = { id: 'a', url: 'https://a.example/', title: 'A', verdict: 'opened', ...entry };
    return body({ consulted: [consulted] }).split('### Already read\n')[1] ?? '';
  }

  it('stands in the order it was read, with why it did not help', () => {
    const entry = (id: string, reason?: string): ConsultedEntry => ({
      id,
      url: `https://forum.example/${id}`,
      title: id,
      verdict: reason === undefined ? 'opened' : 'dismissed',
      ...(reason === undefined ? {} : { reason }),
    });
    expect(body({ consulted: [entry('b', 'Other platform'), entry('a')] })).to.match(
      /### Already read\n- \[b\]\(https:\/\/forum\.example\/b\) \(Other platform\)\n- \[a\]\(https:\/\/forum\.example\/a\)$/,
    );
  });

  it('leaves out what the visitor left out, and says nothing of how they judged it', () => {
    const consulted: ConsultedEntry[] = ['a', 'b'].map((id) => ({
      id,
      url: `https://${id}.example/`,
      title: id,
      verdict: 'opened',
    }));
    expect(includedEntries(context({ consulted }, [], ['a']))).to.deep.equal([
      { id: 'b', url: 'https://b.example/', title: 'b' },
    ]);
  });

  it('cannot be broken out of by a title', () => {
    expect(read({ title: 'x](javascript:alert(1)) [y' })).to.equal(
      '- [x\\](javascript:alert(1)) \\[y](https://a.example/)',
    );
    expect(read({ title: '<img src=x onerror=alert(1)>' })).to.contain('[\\<img src=x onerror=alert(1)\\>]');
    expect(read({ title: 'one\n\n# two' })).to.equal('- [one # two](https://a.example/)');
    expect(read({ title: 'back\\' })).to.equal('- [back\\\\](https://a.example/)');
    expect(read({ title: '*a* _b_ `c`' })).to.equal('- [\\*a\\* \\_b\\_ \\`c\\`](https://a.example/)');
  });

  it('cannot be broken out of by an address', () => {
    expect(read({ url: 'https://a.example/x) [evil](https://evil.example/' })).to.equal(
      '- [A](https://a.example/x%29%20[evil]%28https://evil.example/)',
    );
    expect(read({ url: 'https://a.example/(a)?b=<c>\\d\ne' })).to.equal(
      '- [A](https://a.example/%28a%29?b=%3Cc%3E%5Cd%0Ae)',
    );
  });

  it('keeps an address that is in order as it is', () => {
    const url = 'https://a.example/t/é-%20x/1?a=b&c=d#e';
    expect(read({ url })).to.equal(`- [A](${url})`);
  });

  it('keeps a reason on its line', () => {
    expect(read({ reason: ' Not\n# mine ', verdict: 'dismissed' })).to.equal('- [A](https://a.example/) (Not # mine)');
  });
});
