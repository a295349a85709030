import { expect } from '@esm-bundle/chai';
import { composeDraft, draftText, draftTitle } from '../../src/core/compose-draft.js';
import type { Site } from '../../src/core/config.js';
import type { DraftEdits, PostTarget, VisitorInput, WizardContext } from '../../src/core/wizard-state.js';
import { anEntry, aSite, ENTRY, ISSUE, walkTo } from '../helpers/wizard-fixtures.js';

interface Given {
  readonly input?: Partial<VisitorInput>;
  readonly edits?: Partial<DraftEdits>;
  readonly target?: PostTarget;
  readonly site?: Partial<Site>;
}

function context({ input, edits, target, site }: Given = {}): WizardContext {
  const draft = walkTo('draft', { site: aSite({ questions: [], ...site }) });
  return {
    ...draft,
    input: { ...draft.input, ...input },
    edits: { ...draft.edits, ...edits },
    target: target ?? draft.target,
  };
}

function body(given: Given = {}): string {
  return composeDraft(context(given)).body;
}

function title(issue: string, max = 20): string {
  const { title: length, ...limits } = aSite().limits;
  return draftTitle(context({ input: { issue }, site: { limits: { ...limits, title: { ...length, max } } } }));
}

describe('the draft', () => {
  it('holds everything the visitor said, each part under its heading', () => {
    const draft = composeDraft(
      context({
        input: {
          details: 'Since Monday.',
          answers: { version: '8.5', often: 'once' },
          tried: ['reinstall', 'restart'],
          consulted: [
            { id: 'offline', url: ENTRY.url, title: ENTRY.title, reason: 'Already tried it', verdict: 'dismissed' },
          ],
        },
        site: { questions: aSite().questions },
      }),
    );
    expect(draft).to.deep.equal({
      title: ISSUE,
      body: [
        `### What happens\n${ISSUE}\n\nSince Monday.`,
        '### Where\n- Phone\n- App version: 8.5',
        '### More\n- How often? Only once',
        '### Tried\n- Restarted the app\n- Installed the app again',
        '### Already read\n- [Keep downloads offline](https://forum.example/faq/offline) (Already tried it)',
      ].join('\n\n'),
      boardId: 'phones',
      tags: ['Downloads'],
      platform: 'phone',
      intent: 'help',
      consulted: [{ id: 'offline', url: ENTRY.url, title: ENTRY.title, reason: 'Already tried it' }],
      clientToken: 'token-1',
    });
  });

  it('has no heading over nothing', () => {
    expect(body({ input: { platform: null } })).to.equal(`### What happens\n${ISSUE}`);
  });

  it('goes without the headings the owner emptied', () => {
    const { wording } = aSite();
    const headings = { ...wording.headings, problem: '', where: '' };
    expect(body({ site: { wording: { ...wording, headings } } })).to.equal(`${ISSUE}\n\n- Phone`);
  });

  it('keeps markup and Markdown as they were typed', () => {
    const issue = '<b>Songs</b> & *stars* stop';
    const details = '# Not my heading\n\n```\nif (a < b) {}\n```\n[x](javascript:alert(1))';
    expect(body({ input: { issue, details } })).to.contain(`${issue}\n\n${details}`);
    expect(draftTitle(context({ input: { issue } }))).to.equal(issue);
  });

  it('keeps 10,000 characters whole, and a short title over them', () => {
    const issue = 'Songs stop. '.repeat(834).trim();
    const draft = composeDraft(context({ input: { issue } }));
    expect(draft.body).to.contain(issue);
    expect(Array.from(draft.title)).to.have.length.within(30, 60);
  });

  it('is taken apart from what the visitor edits: the list of what was read stands under it', () => {
    const consulted = [{ id: 'a', url: 'https://a.example/', title: 'A', verdict: 'opened' }] as const;
    const given = context({ input: { consulted }, edits: { body: 'My own words.' } });
    expect(draftText(given)).to.equal('My own words.');
    expect(composeDraft(given).body).to.equal('My own words.\n\n### Already read\n- [A](https://a.example/)');
  });
});

describe('the title of a draft', () => {
  it('is the sentence on one line', () => {
    expect(title(' Songs\n stop\tearly ')).to.equal('Songs stop early');
  });

  it('is cut after a word, with a mark, and not a character too long', () => {
    expect(title('Playback stops after a minute')).to.equal('Playback stops…');
    expect(title('Playback stops after')).to.equal('Playback stops after');
  });

  it('is cut within a word that is too long', () => {
    expect(title('A' + 'b'.repeat(40))).to.equal(`A${'b'.repeat(18)}…`);
    expect(title(`It ${'b'.repeat(40)}`)).to.equal(`It ${'b'.repeat(16)}…`);
  });

  it('counts code points: emoji stay whole', () => {
    expect(title('😀'.repeat(20))).to.equal('😀'.repeat(20));
    expect(title('😀'.repeat(21))).to.equal(`${'😀'.repeat(19)}…`);
  });

  it("is the visitor's own where they wrote one, however long", () => {
    expect(draftTitle(context({ edits: { title: 'x'.repeat(500) } }))).to.equal('x'.repeat(500));
  });
});

describe('where it happens', () => {
  it('says that the visitor is not sure, and names no platform to the forum', () => {
    const draft = composeDraft(context({ input: { platform: 'unsure' } }));
    expect(draft.body).to.contain('### Where\n- Not sure which platform');
    expect(draft).not.to.have.property('platform');
  });

  it('decides on the board', () => {
    expect(composeDraft(context()).boardId).to.equal('phones');
    expect(composeDraft(context({ input: { platform: { id: 'desktop', guessed: false } } })).boardId).to.equal(
      'computers',
    );
  });

  it("leaves the board to the owner's choice where the platform has none", () => {
    expect(composeDraft(context({ input: { platform: 'unsure' } })).boardId).to.equal('other');
    const platforms = [{ id: 'phone', label: 'Phone' }];
    expect(composeDraft(context({ site: { platforms } })).boardId).to.equal('other');
  });

  it('passes over boards that there are not, down to none', () => {
    const platforms = [{ id: 'phone', label: 'Phone', board: 'gone' }];
    expect(composeDraft(context({ site: { platforms } })).boardId).to.equal('other');
    expect(composeDraft(context({ site: { platforms, defaultBoard: 'gone-too' } })).boardId).to.equal('');
  });

  it('is the only board where there is one', () => {
    const boards = [{ id: 'all', title: 'All' }];
    expect(composeDraft(context({ site: { boards, defaultBoard: null } })).boardId).to.equal('all');
  });
});

describe('the labels of a draft', () => {
  function tags(issue: string, site: Partial<Site> = {}, details = ''): readonly string[] {
    return composeDraft(context({ input: { issue, details }, site })).tags;
  }

  it("are those whose words the visitor used, in the sentence or the details, in the owner's order", () => {
    expect(tags('playback of downloads stops')).to.deep.equal(['Downloads', 'Playback']);
    expect(tags('It stops', {}, 'Only with PLAYBACK on.')).to.deep.equal(['Playback']);
    expect(tags('It stops')).to.deep.equal([]);
  });

  it('are found at the end of a sentence and with another ending, not within other words', () => {
    expect(tags('Stops in the app.')).to.deep.equal(['App']);
    expect(tags('My download stops')).to.deep.equal(['Downloads']);
    expect(tags('It appears that songs happen twice')).to.deep.equal([]);
    expect(tags('My playbackmachine stops')).to.deep.equal([]);
  });

  it('need all the words of a label, and its numbers whole', () => {
    const labels = ['Dark mode', 'Version 8.4'];
    expect(tags('The mode is dark now, since version 8.4', { labels })).to.deep.equal(labels);
    expect(tags('Version 8 on 4 phones, in a mode', { labels })).to.deep.equal([]);
  });

  it('are no more than the forum takes', () => {
    expect(tags('downloads and playback in the app')).to.deep.equal(['App', 'Downloads']);
  });

  it('are none where the forum takes any word', () => {
    expect(tags('downloads', { labels: null })).to.deep.equal([]);
  });
});

describe('an entry the post is linked to', () => {
  it('stands between the text and the list', () => {
    const target = {
      kind: 'thread',
      followUpTo: { id: 'f', url: 'https://f.example/1', title: 'Songs stop' },
    } as const;
    const consulted = [{ id: 'a', url: 'https://a.example/', title: 'A', verdict: 'opened' }] as const;
    expect(body({ target, input: { consulted }, edits: { body: 'Still there.' } })).to.equal(
      'Still there.\n\nFollow-up to [Songs stop](https://f.example/1)\n\n### Already read\n- [A](https://a.example/)',
    );
  });

  it('has a text of its own when it is a comment, empty ones included', () => {
    const target = { kind: 'comment', on: anEntry() } as const;
    expect(
      draftText(context({ target, edits: { body: 'A thread.', comments: { [target.on.id]: 'A comment.' } } })),
    ).to.equal('A comment.');
    expect(draftText(context({ target, edits: { body: 'A thread.', comments: { [target.on.id]: '' } } }))).to.equal('');
    expect(draftText(context({ target, edits: { body: 'A thread.' } }))).to.contain(ISSUE);
    expect(draftText(context({ edits: { comments: { other: 'A comment.' } } }))).to.contain(ISSUE);
  });

  it('is not named in a comment, which stands under it', () => {
    expect(body({ target: { kind: 'comment', on: anEntry({ title: 'Under this' }) } })).not.to.contain('Under this');
  });
});
