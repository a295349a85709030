import { expect } from '@esm-bundle/chai';
import { en } from '../../src/i18n/en.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { collectWarnings } from '../helpers/replace.js';
import { textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { arrive, openWizard, press, type, walkTo } from '../helpers/wizard-page.js';

const MARKUP = '<img src="data:," onerror="window.helpWizardWasHacked=1"><b>bold</b> {{x}} ${1} &amp;';
const isHacked = (): boolean => 'helpWizardWasHacked' in window;

/** Every element of a kind anywhere in a wizard, shadow trees included. */
function find(root: Element | ShadowRoot, selector: string): Element[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? find(shadowRoot, selector) : [],
  );
  const own = root instanceof Element && root.shadowRoot ? find(root.shadowRoot, selector) : [];
  return [...root.querySelectorAll(selector), ...own, ...inner];
}

describe('a sentence', () => {
  for (const nothing of ['', '   \u00a0 ']) {
    it(`of ${JSON.stringify(nothing)} goes nowhere, and says why`, async () => {
      const { wizard } = await openWizard({ platform: 'phone' });
      type(wizard, en.issueLabel, nothing);
      await press(wizard, en.continue);
      await until(() => textOf(byRole(wizard, 'alert')) === en.issueMissing, 'the mistake is told');
      expect(wizard.step).to.equal('describe');
      type(wizard, en.issueLabel, 'Playback stops');
      await until(() => allByRole(wizard, 'alert').length === 0, 'the mistake is mended');
    });
  }

  const SENTENCES: readonly (readonly [what: string, text: string])[] = [
    ['of emoji', 'Playback stops 😀👩‍👩‍👧‍👦🇺🇦 every time'],
    ['from right to left', 'התרעות نوتيفيكيشن לא עובדות כאן'],
    ['with a mark that turns the text around', 'Playback \u202estops\u202c every single time'],
    ['with markup', `${MARKUP.slice(0, 64)} x`],
    ['with Markdown', '# Playback *stops* [here](javascript:alert(1)) `now`'],
    ['with what ends a tag', '"></script></textarea><h1>Hello to you all'],
  ];
  for (const [what, text] of SENTENCES) {
    it(`${what} is shown and posted as it was typed`, async () => {
      const { wizard, adapter } = await openWizard({ platform: 'phone' });
      await walkTo(wizard, 'draft', text);
      expect((byRole(wizard, 'textbox', en.titleLabel) as HTMLInputElement).value).to.equal(text);
      await press(wizard, en.toReview);
      await arrive(wizard, 'review');
      expect(textOf(wizard)).to.contain(text.replace(/\s+/g, ' '));
      await press(wizard, 'Post to Phones');
      await arrive(wizard, 'posted');
      expect(textOf(wizard)).to.contain(text.replace(/\s+/g, ' '));
      expect(adapter.posted[0]?.draft.title).to.equal(text);
      expect(adapter.posted[0]?.draft.body).to.contain(`### What happens\n${text}\n`);
      expect(find(wizard, 'img, b, h1, script, [onerror]')).to.have.length(0);
      expect(isHacked()).to.equal(false);
    });
  }

  it('of 10,000 characters is cut for the title only', async () => {
    const text = `Playback stops ${'and starts again '.repeat(590)}`.slice(0, 10_000).trim();
    const { wizard, adapter } = await openWizard({ platform: 'phone' });
    await walkTo(wizard, 'posted', text);
    const [posted] = adapter.posted;
    expect(posted!.draft.title)
      .to.have.length.within(80, 100)
      .and.to.match(/^Playback stops .*…$/);
    expect(posted!.draft.body).to.contain(text);
  });

  it('of 10,000 characters without a space does not make the page wider', async () => {
    const { wizard } = await openWizard({ platform: 'phone' });
    await walkTo(wizard, 'draft', 'W'.repeat(10_000));
    await press(wizard, en.toReview);
    await arrive(wizard, 'review');
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
  });

  it('too short for a title is asked for more, and keeps what there is', async () => {
    const { wizard } = await openWizard({ platform: 'phone' });
    await walkTo(wizard, 'draft', 'Zyxw');
    await press(wizard, en.toReview);
    await until(() => textOf(byRole(wizard, 'alert')).includes(en.problemTitle), 'the problems are listed');
    expect(textOf(byRole(wizard, 'alert'))).to.contain('Enter a title of 10 characters or more');
    expect((byRole(wizard, 'textbox', en.titleLabel) as HTMLInputElement).value).to.equal('Zyxw');
  });
});

describe('details with markup', () => {
  it('are text in the preview and in the review', async () => {
    const { wizard, adapter } = await openWizard({ platform: 'phone' });
    type(wizard, /^Details/, MARKUP);
    await walkTo(wizard, 'draft');
    await press(wizard, en.preview, 'tab');
    await until(() => !textOf(wizard).includes('### What happens'), 'the Markdown is rendered');
    expect(textOf(wizard)).to.contain('<img src="data:," onerror=');
    await press(wizard, en.toReview);
    await arrive(wizard, 'review');
    await until(() => !textOf(wizard).includes('### What happens'), 'the Markdown is rendered');
    expect(textOf(wizard)).to.contain('<b>bold</b> {{x}} ${1}');
    expect([find(wizard, 'img, b').length, isHacked()]).to.deep.equal([0, false]);
    await press(wizard, 'Post to Phones');
    await arrive(wizard, 'posted');
    expect(adapter.posted[0]?.draft.body).to.contain(MARKUP);
  });
});

describe('entries of a site', () => {
  const GOOD = { id: 'good', kind: 'faq', title: 'Playback stops: the good one', url: '/good', text: 'Fine.' };

  it('that cannot be shown are named in one warning; the others are shown', async () => {
    const warnings = collectWarnings();
    const entries = [
      { ...GOOD, id: 'script', url: 'javascript:alert(1)' },
      { ...GOOD, id: 'untitled', title: '' },
      { ...GOOD, id: 'odd', kind: 'poem' },
      null,
      GOOD,
    ] as never[];
    const { wizard } = await openWizard({
      platform: 'phone',
      config: { content: [{ type: 'inline', entries: entries.filter(Boolean) }] },
    });
    await walkTo(wizard, 'answers');
    expect(allByRole(wizard, 'button', GOOD.title)).to.have.length(1);
    expect(allByRole(wizard, 'button', en.notMyIssue).length).to.be.at.most(1);
    expect(warnings).to.have.length(1);
    for (const id of ['script', 'untitled', 'odd']) expect(warnings[0]).to.contain(JSON.stringify(id));
  });

  it('with hostile texts are text, and their markup is harmless', async () => {
    const hostile = {
      ...GOOD,
      title: `Playback stops ${MARKUP}`,
      text: MARKUP,
      html: `<p>Fine</p>${MARKUP}<a href="javascript:alert(1)">here</a><script>window.helpWizardWasHacked=2</script>`,
      status: MARKUP,
      author: { name: MARKUP, badge: MARKUP },
    };
    const { wizard } = await openWizard({
      platform: 'phone',
      config: { content: [{ type: 'inline', entries: [hostile as never] }] },
    });
    await walkTo(wizard, 'answers');
    await press(wizard, /^Playback stops <img/);
    await until(() => find(wizard, '.prose b').length === 1, 'the sanitised HTML is shown');
    expect(find(wizard, '[onerror], script, a[href^="javascript:"]')).to.have.length(0);
    expect(find(wizard, 'b')).to.have.length(1);
    expect(isHacked()).to.equal(false);
    await press(wizard, en.notMyIssue);
    await press(wizard, en.skip);
    await press(wizard, en.writePost);
    await arrive(wizard, 'draft');
    expect(find(wizard, 'b')).to.have.length(0);
  });
});
