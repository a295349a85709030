import { expect } from '@esm-bundle/chai';
import type { Outcome } from '../../src/elements/events.js';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { SITE, arrive, openWizard, press, type } from '../helpers/wizard-page.js';

const IDEA = {
  id: 'idea-lists',
  kind: 'idea',
  title: 'Sort playlists by mood',
  url: 'https://forum.example/ideas/lists',
  text: 'Playlists stand in the order they were made.',
  status: 'live',
  votes: 12,
} as const;
const CONFIG = {
  intents: ['help', 'idea'],
  boards: [...(SITE.boards ?? []), { id: 'ideas', title: 'Ideas' }],
  ideas: { board: 'ideas', rules: [{ when: ['price'], title: 'Prices', reason: 'Not decided here.' }] },
} as const;
const FORUM = { boards: CONFIG.boards, entries: [IDEA], visitor: { signedIn: true, name: 'Mira' } };

describe('somebody with an idea', () => {
  it('says so first, votes for the same idea, and leaves it at that', async () => {
    const { wizard, id } = await openWizard({ config: CONFIG, forum: FORUM });
    expect(wizard.step).to.equal('intent');
    byRole(wizard, 'radio', /^Suggest an idea/).click();
    await press(wizard, en.continue);
    await arrive(wizard, 'platform', en.ideaPlatformTitle);
    await press(wizard, 'Phone', 'radio');
    await press(wizard, en.continue);
    await arrive(wizard, 'describe', en.ideaDescribeTitle);
    type(wizard, en.ideaLabel, 'Playlists by mood');
    await press(wizard, 'See 1 similar post');
    await arrive(wizard, 'answers', en.ideaAnswersTitle);
    await press(wizard, 'Vote 12');
    await until(() => byRole(wizard, 'button', /^You voted/), 'the vote is taken');

    wizard.remove();
    const again = await openWizard({ config: CONFIG, forum: FORUM, id });
    await until(() => byRole(again.wizard, 'button', /^You voted/), 'the vote is known after a reload');

    const outcomes: Outcome[] = [];
    again.wizard.addEventListener('help-wizard-outcome', ({ detail }) => outcomes.push(detail.outcome));
    await press(again.wizard, en.done);
    await arrive(again.wizard, 'solved', en.votedTitle);
    expect(outcomes).to.deep.equal(['solved']);
  });

  it('is told of the owner’s rule, and posts to the board of ideas with a label', async () => {
    const config = { ...CONFIG, draft: { ...SITE.draft, labels: ['Playback', 'Prices'] } };
    const { wizard, adapter } = await openWizard({ config, forum: FORUM, platform: 'phone', intent: 'idea' });
    type(wizard, en.ideaLabel, 'Show the price in my own currency');
    await until(() => byRole(wizard, 'button', en.rulePass), 'the rule is shown');
    expect(textOf(byRole(wizard, 'group', 'Prices'))).to.include('Not decided here.');
    await press(wizard, en.rulePass);
    await arrive(wizard, 'draft', en.ideaDraftTitle);
    const board = byRole(wizard, 'combobox', en.boardLabel) as HTMLSelectElement;
    expect([...board.options].map(({ text }) => text)).to.deep.equal(['Ideas']);
    await press(wizard, 'Remove Prices');
    await press(wizard, en.toReview);
    await until(() => byRole(wizard, 'link', en.labelMissing), 'the label is missing');
    expect(allByRole(wizard, 'link').map(textOf)).to.include(en.labelMissing);
    expect(adapter.posted).to.have.length(0);
  });
});
