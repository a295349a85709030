import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/known-issues/known-issues.define.js';
import type { KnownIssues } from '../../src/elements/known-issues/known-issues.js';
import '../../src/elements/match-list/match-list.define.js';
import type { MatchList } from '../../src/elements/match-list/match-list.js';
import { contentOf } from '../helpers/content.js';
import { settled, show } from '../helpers/part.js';
import { textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { aMatch, anEntry } from '../helpers/wizard-fixtures.js';

const searching = (): Promise<{ part: MatchList }> =>
  show<MatchList>(html`<help-wizard-match-list status="searching"></help-wizard-match-list>`);

function bones(part: Element): Element | null {
  return part.shadowRoot!.querySelector('.skeletons');
}

/** Until bones are on screen: by the clock, for animations stand still in a tab behind others. */
async function seen(part: Element): Promise<void> {
  const start = performance.now();
  await until(() => performance.now() - start > 320, 'it takes a moment');
  expect(bones(part) === null).to.equal(false);
}

async function arrive(part: MatchList): Promise<void> {
  part.results = [aMatch()];
  part.status = 'ready';
  await settled();
}

describe('bones in place of a list that is loading', () => {
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('are not seen at once, and not at all where the list comes soon', async () => {
    const { part } = await searching();
    expect(textOf(part)).to.include('Looking for answers');
    await arrive(part);
    expect([bones(part) === null, textOf(part).includes('1 found')]).to.deep.equal([true, true]);
  });

  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    it(`are seen after 300 ms (reduced motion: ${reducedMotion})`, async () => {
      await emulateMedia({ reducedMotion });
      const { part } = await searching();
      const found = bones(part)!;
      expect(found.checkVisibility({ visibilityProperty: true })).to.equal(false);
      const [appear] = found.getAnimations();
      appear!.finish();
      expect(appear!.effect!.getComputedTiming().delay).to.equal(300);
      expect(found.checkVisibility({ visibilityProperty: true })).to.equal(true);
    });
  }

  it('stay for a moment once they were seen, and say so', async () => {
    const { part } = await searching();
    await seen(part);
    const start = performance.now();
    await arrive(part);
    const list = part.shadowRoot!.querySelector('.list')!;
    expect([bones(part) === null, list.ariaBusy, textOf(part).includes('1 found')]).to.deep.equal([
      false,
      'true',
      false,
    ]);
    await until(() => bones(part) === null, 'the list takes their place');
    expect(performance.now() - start >= 250).to.equal(true);
    expect([list.ariaBusy, textOf(part).includes('1 found')]).to.deep.equal(['false', true]);
  });

  it('make nobody wait who wants no motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const { part } = await searching();
    await seen(part);
    await arrive(part);
    expect(bones(part) === null).to.equal(true);
  });

  it('stand for known issues too', async () => {
    const { part } = await show<KnownIssues>(html`<help-wizard-known-issues></help-wizard-known-issues>`);
    await seen(part);
    const issue = anEntry({ kind: 'issue', title: 'Songs stop', status: 'new' });
    part.content = contentOf([issue]);
    await settled();
    expect(bones(part) === null).to.equal(false);
    await until(() => textOf(part).includes('Songs stop'), 'the issues take their place');
  });
});
