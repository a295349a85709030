import { expect } from '@esm-bundle/chai';
import { ConfigError } from '../../src/core/errors.js';
import type { SiteConfig } from '../../src/core/config.js';
import type { Entry } from '../../src/core/types.js';
import type { HelpWizard } from '../../src/elements/help-wizard/help-wizard.js';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { collectWarnings, replace } from '../helpers/replace.js';
import { textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { ENTRIES, ISSUE, SITE, arrive, openWizard, placeWizard, press, type, walkTo } from '../helpers/wizard-page.js';

type Answer = (url: string) => Response | Promise<Response>;

/** Answers what a wizard fetches from this made-up site; everything else goes to the test runner. */
function serve(files: Readonly<Record<string, Answer>>): void {
  const { fetch } = window;
  replace(window, 'fetch', async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const answer = Object.entries(files).find(([name]) => url === `${BASE}${name}`)?.[1];
    return answer === undefined ? fetch(input, init) : answer(url);
  });
}
const BASE = 'https://site.example/help/';
const json =
  (value: unknown, status = 200): Answer =>
  () =>
    new Response(JSON.stringify(value), { status });
const unreachable: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

function collectErrors(wizard: HelpWizard): unknown[] {
  const errors: unknown[] = [];
  wizard.addEventListener('help-wizard-error', ({ detail }) => errors.push(detail.error));
  return errors;
}

describe('a config', () => {
  const BROKEN: readonly (readonly [what: string, answer: Answer, words: readonly string[]])[] = [
    ['that is missing', json('gone', 404), [`${BASE}help-wizard.json`, 'HTTP 404']],
    ['that is a page', () => new Response('<!doctype html>'), [`${BASE}help-wizard.json`, 'is not JSON']],
    ['that cannot be reached', unreachable, ['could not be loaded', `${BASE}help-wizard.json`]],
    [
      'with a wrong key',
      json({ ...SITE, platfroms: [] }),
      ['platfroms: found "platfroms"', 'allowed: did you mean platforms?'],
    ],
    ['that is a list', json([]), ['found []', 'allowed: an object']],
    ['with a message there is not', json({ ...SITE, messages: { contniue: 'Go' } }), ['messages.contniue', 'continue']],
  ];
  for (const [what, answer, words] of BROKEN) {
    it(`${what} leaves the page’s own links, and says why to the owner`, async () => {
      const warnings = collectWarnings();
      serve({ 'help-wizard.json': answer });
      const { wizard } = await placeWizard({ config: SITE });
      const errors = collectErrors(wizard);
      wizard.config = `${BASE}help-wizard.json`;
      await until(() => errors.length > 0, 'the error is told');
      await wizard.updateComplete;
      expect(errors[0] instanceof ConfigError).to.equal(true);
      for (const word of words) expect((errors[0] as Error).message).to.contain(word);
      expect(warnings).to.deep.equal([(errors[0] as Error).message]);
      expect(textOf(byRole(wizard, 'link', 'All questions'))).to.equal('All questions');
    });
  }

  it('that failed can be tried again where the page has no links of its own', async () => {
    collectWarnings();
    let down = true;
    serve({ 'help-wizard.json': (url) => (down ? unreachable(url) : json(SITE)(url)) });
    const { wizard } = await placeWizard({ config: `${BASE}help-wizard.json` });
    wizard.replaceChildren();
    await until(() => textOf(wizard).includes(en.configFailed), 'the failure is told');
    down = false;
    await press(wizard, en.tryAgain);
    await until(() => wizard.step === 'platform', 'it runs');
  });

  it('without a forum is told so', async () => {
    collectWarnings();
    const wizard = document.createElement('help-wizard');
    const errors = collectErrors(wizard);
    wizard.config = {};
    document.body.append(wizard);
    await until(() => errors.length > 0, 'the error is told');
    wizard.remove();
    expect((errors[0] as Error).message).to.contain('forum: found nothing');
  });

  it('of the demo works as it is', async () => {
    const wizard = document.createElement('help-wizard');
    wizard.setAttribute('config', '/demo/public/help-wizard.json');
    document.body.append(wizard);
    try {
      await until(() => wizard.step === 'platform', 'it runs');
      await until(() => allByRole(wizard, 'link').length > 2, 'the issues are loaded');
      byRole(wizard, 'radio', /^Desktop app/).click();
      await press(wizard, en.continue);
      await arrive(wizard, 'describe');
      type(wizard, en.issueLabel, 'playback stops after some seconds');
      await press(wizard, /^See \d+ possible answers$/);
      await arrive(wizard, 'answers');
      await press(wizard, 'Playback stops after a few seconds in version 8.4');
      const { href } = await until(
        () => byRole(wizard, 'link', /^Read it on its own page/) as HTMLAnchorElement,
        'the entry is open',
      );
      expect(href).to.contain('/demo/public/');
    } finally {
      wizard.reset();
      wizard.remove();
    }
  });
});

describe('content', () => {
  const TWO_FILES: SiteConfig['content'] = [
    { type: 'json', url: `${BASE}faqs.json` },
    { type: 'json', url: `${BASE}issues.json` },
  ];
  const FAQS = ENTRIES.filter(({ kind }) => kind === 'faq');
  const ISSUES = ENTRIES.filter(({ kind }) => kind === 'issue');

  it('that is missing in part is told, and comes with another try', async () => {
    const warnings = collectWarnings();
    let status = 404;
    serve({ 'faqs.json': json(FAQS), 'issues.json': (url) => json(ISSUES, status)(url) });
    const { wizard } = await openWizard({ platform: 'phone', config: { content: TWO_FILES } });
    type(wizard, en.issueLabel, 'playback stops');
    await until(() => byRole(wizard, 'button', 'See 1 possible answer'), 'what there is is found');
    expect(textOf(wizard)).to.contain(en.sourcesMissing({ sources: 'issues' }));
    expect(warnings.join()).to.contain('issues.json answered HTTP 404');
    status = 200;
    await press(wizard, en.tryAgain);
    await until(() => byRole(wizard, 'button', 'See 4 possible answers'), 'the rest is found');
    expect(textOf(wizard)).not.to.contain('Could not be loaded');
  });

  it('of which a part never comes does not hold up the rest', async () => {
    const entry = {
      id: 'here',
      kind: 'faq',
      title: 'Playback stops',
      url: 'https://forum.example/here',
      text: 'Wait.',
    };
    const content = [{ type: 'inline' as const, entries: [entry as Entry] }, { type: 'forum' as const }];
    const fault = { on: ['search'], never: true } as const;
    const { wizard } = await openWizard({ platform: 'phone', config: { content }, forum: { fault } });
    type(wizard, en.issueLabel, ISSUE);
    await press(wizard, 'See 1 possible answer');
    await arrive(wizard, 'answers');
  });

  it('is searched again where the page changes what the wizard is about', async () => {
    const { wizard } = await openWizard({ platform: 'phone' });
    type(wizard, en.issueLabel, ISSUE);
    await until(() => textOf(wizard).includes('possible answers'), 'the matches are there');
    wizard.intent = 'idea';
    await until(() => textOf(wizard).includes('We kept your draft'), 'it begins anew, with the words kept');
    await press(wizard, /^See .* similar posts?$/);
    await until(() => wizard.step === 'answers', 'the ideas are there');
  });

  it('that is missing altogether does not keep anyone from posting', async () => {
    collectWarnings();
    serve({ 'faqs.json': json('', 404), 'issues.json': json({ nothing: 'here' }) });
    const { wizard, adapter } = await openWizard({ config: { content: TWO_FILES } });
    await until(() => textOf(wizard).includes(en.issuesFailed), 'the failure is told');
    await walkTo(wizard, 'posted');
    expect(adapter.posted).to.have.length(1);
  });

  it('that is missing at the first step can be loaded there', async () => {
    collectWarnings();
    let status = 404;
    serve({ 'faqs.json': (url) => json(FAQS, status)(url), 'issues.json': (url) => json(ISSUES, status)(url) });
    const { wizard } = await openWizard({ config: { content: TWO_FILES } });
    await until(() => textOf(wizard).includes(en.issuesFailed), 'the failure is told');
    status = 200;
    await press(wizard, en.tryAgain);
    await until(() => byRole(wizard, 'link', /^Playback stops after a few seconds/), 'the issues are shown');
  });
});
