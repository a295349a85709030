import { expect } from '@esm-bundle/chai';
import type { ContentSource } from '../../src/core/config.js';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { collectWarnings, replace } from '../helpers/replace.js';
import { textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { ENTRIES, ISSUE, arrive, openWizard, press, type, walkTo } from '../helpers/wizard-page.js';

const FAR: ContentSource = { type: 'meilisearch', url: 'https://search.example', index: 'threads', key: 'k' };
const HERE: ContentSource = { type: 'inline', entries: ENTRIES };
const STATUS: ContentSource = { type: 'statuspage', url: 'https://status.example' };

const hits = (...titles: string[]): Response =>
  Response.json({
    hits: titles.map((title, i) => ({ id: `x${i}`, title, url: `https://forum.example/x/${i}`, kind: 'thread' })),
  });
const incidents = (...names: string[]): Response =>
  Response.json({
    page: { url: 'https://status.example' },
    incidents: names.map((name, i) => ({
      id: `i${i}`,
      name,
      status: 'investigating',
      shortlink: `https://s.example/${i}`,
      incident_updates: [{ body: '<b>Looking</b>', created_at: '2026-11-20T12:00:00Z' }],
    })),
  });

/** Answers for these servers; everything else goes to the test runner. */
function serve(answer: (url: string) => Response | Promise<Response>): void {
  const { fetch } = window;
  replace(window, 'fetch', async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return /^https:\/\/(?:search|status)\.example\//.test(url) ? answer(url) : fetch(input, init);
  });
}

/** A server that answers when the test says so; `asked` tells that it can. */
function holdBack(): { asked: boolean; answer: (response: Response) => void } {
  const held = { asked: false, answer: (_: Response): void => {} };
  serve(
    () =>
      new Promise<Response>((resolve) => {
        held.asked = true;
        held.answer = resolve;
      }),
  );
  return held;
}

const titles = (root: ParentNode): string[] => allByRole(root, 'heading').map(textOf);

describe('a wizard with a search engine elsewhere', () => {
  it('shows what is here while typing; what is found elsewhere joins', async () => {
    const held = holdBack();
    const { wizard } = await openWizard({ config: { content: [HERE, FAR] } });
    await walkTo(wizard, 'describe');
    type(wizard, en.issueLabel, ISSUE);
    await until(() => byRole(wizard, 'link', 'What to do when playback stops'), 'what is here is shown');
    await until(() => held.asked, 'the engine is asked');
    held.answer(hits('Playback is choppy'));
    await until(() => byRole(wizard, 'link', 'Playback is choppy'), 'the other one joins');
  });

  it('adds what comes late below what is being read', async () => {
    const held = holdBack();
    const { wizard } = await openWizard({ config: { content: [HERE, FAR] } });
    await walkTo(wizard, 'answers');
    const before = titles(wizard);
    await until(() => held.asked, 'the engine is asked');
    held.answer(hits('Playback is choppy'));
    await until(() => titles(wizard).some((title) => title.includes('Playback is choppy')), 'the other one joins');
    const after = titles(wizard).filter((title) => before.includes(title));
    expect(after).to.deep.equal(before);
    expect(titles(wizard).findIndex((title) => title.includes('choppy'))).to.be.greaterThan(
      titles(wizard).findIndex((title) => title.includes('What to do when playback stops')),
    );
  });

  it('waits for the engine where nothing is here, and goes on to its answers', async () => {
    serve(() => hits('Playback is choppy'));
    const { wizard } = await openWizard({ config: { content: [FAR] } });
    await walkTo(wizard, 'answers');
    await arrive(wizard, 'answers');
    expect(titles(wizard).some((title) => title.includes('Playback is choppy'))).to.equal(true);
  });

  it('says that something is missing where the engine fails, and asks again', async () => {
    collectWarnings();
    let isDown = true;
    serve(() => (isDown ? new Response('{}', { status: 403 }) : hits('Playback is choppy')));
    const { wizard } = await openWizard({ config: { content: [HERE, FAR] } });
    await walkTo(wizard, 'describe');
    type(wizard, en.issueLabel, ISSUE);
    await until(() => byRole(wizard, 'button', en.tryAgain), 'it can be tried again');
    expect(byRole(wizard, 'link', 'What to do when playback stops').isConnected).to.equal(true);
    isDown = false;
    await press(wizard, en.tryAgain);
    await until(() => byRole(wizard, 'link', 'Playback is choppy'), 'the engine has answered');
    await until(() => allByRole(wizard, 'button', en.tryAgain).length === 0, 'nothing is missing any more');
  });
});

describe('a wizard with a status page', () => {
  it('shows its incidents on the first step', async () => {
    serve(() => incidents('Songs stop everywhere'));
    const { wizard } = await openWizard({ config: { content: [STATUS] } });
    const link = await until(() => byRole(wizard, 'link', /^Songs stop everywhere/), 'the incident is shown');
    expect(link.getAttribute('href')).to.equal('https://s.example/0');
  });

  it('has no block of issues where there is no incident, and none after the last one ended', async () => {
    let running = incidents('Songs stop everywhere');
    serve(() => running);
    const first = await openWizard({ config: { content: [STATUS] } });
    await until(() => byRole(first.wizard, 'link', /^Songs stop everywhere/), 'the incident is shown');
    running = incidents();
    const { wizard } = await openWizard({ config: { content: [STATUS] } });
    await until(() => allByRole(wizard, 'complementary').length === 0, 'the block is gone');
    expect(titles(wizard)).to.deep.equal(['Where does it happen?']);
  });

  it('offers no subscription that the forum could not keep: an incident leads to its page', async () => {
    serve(() => incidents('Songs stop everywhere'));
    const { wizard } = await openWizard({ config: { content: [STATUS, HERE] } });
    const link = await until(() => byRole(wizard, 'link', /^Read the update: Songs stop everywhere/), 'it is shown');
    expect(link.getAttribute('href')).to.equal('https://s.example/0');
    byRole(wizard, 'button', /^Subscribe: Playback stops after a few seconds/);
    await walkTo(wizard, 'describe');
    type(wizard, en.issueLabel, 'Songs stop everywhere');
    await press(wizard, /^See \d+ possible answers?$/);
    await arrive(wizard, 'answers');
    const card = await until(
      () =>
        wizard.shadowRoot?.querySelector('help-wizard-answers-step')?.shadowRoot?.querySelector('help-wizard-answer'),
      'the incident is the first answer',
    );
    const subscribe = byRole(card, 'link', /^Subscribe/) as HTMLAnchorElement;
    expect(subscribe.href).to.equal('https://s.example/0');
  });

  it('shows the others where the page is down', async () => {
    collectWarnings();
    serve(() => new Response('', { status: 404 }));
    const { wizard } = await openWizard({ config: { content: [STATUS, HERE] } });
    await until(() => byRole(wizard, 'link', /^Playback stops after a few seconds/), 'what is here is shown');
    await until(() => textOf(wizard).includes('Could not be loaded: status page.'), 'it says what is missing');
  });

  it('is said to be missing on all steps that show content, once, until it is back', async () => {
    collectWarnings();
    let isDown = true;
    serve(() => (isDown ? new Response('', { status: 404 }) : incidents('Songs stop everywhere')));
    const { wizard } = await openWizard({ config: { content: [STATUS, HERE] } });
    const words = `${en.sourcesMissing({ sources: en.sourceStatusPage })} ${en.tryAgain}`;
    const isTold = (): boolean => allByRole(wizard, 'status').some((status) => textOf(status) === words);
    for (const step of ['platform', 'describe', 'answers'] as const) {
      await walkTo(wizard, step);
      await until(isTold, `it is told on the step ${step}`);
      expect(allByRole(wizard, 'button', en.tryAgain), step).to.have.length(1);
    }
    isDown = false;
    await press(wizard, en.tryAgain);
    await until(() => !isTold(), 'it is back');
    expect(allByRole(wizard, 'button', en.tryAgain)).to.have.length(0);
  });

  it('is looked at again as soon as the device is back online', async () => {
    collectWarnings();
    let isDown = true;
    serve(() => (isDown ? new Response('', { status: 404 }) : incidents('Songs stop everywhere')));
    const { wizard } = await openWizard({ config: { content: [STATUS] } });
    await until(() => textOf(wizard).includes(en.issuesFailed), 'it says so');
    isDown = false;
    window.dispatchEvent(new Event('online'));
    await until(() => byRole(wizard, 'link', /^Songs stop everywhere/), 'the incident is shown');
  });

  it('is not said to be missing while it is only slow', async () => {
    holdBack();
    const { wizard } = await openWizard({ config: { content: [STATUS, HERE] } });
    await until(() => byRole(wizard, 'link', /^Playback stops after a few seconds/), 'what is here is shown');
    expect(textOf(wizard)).not.to.include('Could not be loaded');
  });
});
