import { expect } from '@esm-bundle/chai';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { en } from '../../src/i18n/en.js';
import { byRole } from '../helpers/by-role.js';
import { expectAccessible } from '../helpers/axe.js';
import { collectWarnings } from '../helpers/replace.js';
import { textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';
import { ENTRIES, arrive, openWizard, placeWizard, press, type, walkTo } from '../helpers/wizard-page.js';

const { documentElement: page } = document;

async function expectFit(wizard: Element): Promise<void> {
  expect(page.scrollWidth, 'nothing sticks out').to.be.at.most(page.clientWidth);
  await expectAccessible(wizard);
}

beforeEach(() => {
  // A page that follows the visitor's scheme, as most that offer a dark one do.
  page.style.cssText = 'color-scheme: light dark; background: Canvas; color: CanvasText';
});

afterEach(async () => {
  page.removeAttribute('style');
  page.removeAttribute('dir');
  await setViewport({ width: 800, height: 600 });
  await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
});

for (const width of [320, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const dir of ['ltr', 'rtl']) {
      describe(`accessible at ${width} px, ${colorScheme}, ${dir}`, () => {
        beforeEach(async () => {
          page.dir = dir;
          await setViewport({ width, height: 800 });
          // Without motion: half faded in, nothing has the contrast it will have.
          await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        });

        it('is every step of the way to a post', async () => {
          const { wizard } = await openWizard();
          await until(() => textOf(wizard).includes('Playback stops after a few seconds'), 'the issues are shown');
          await expectFit(wizard);
          await walkTo(wizard, 'describe');
          await expectFit(wizard);
          type(wizard, en.issueLabel, 'playback stops');
          await until(() => byRole(wizard, 'button', 'See 5 possible answers'), 'the matches are shown');
          await expectFit(wizard);
          await press(wizard, 'See 5 possible answers');
          await arrive(wizard, 'answers');
          await press(wizard, 'Playback stops on the train');
          await until(() => textOf(wizard).includes('Download the album first.'), 'an entry is open');
          await expectFit(wizard);
          await press(wizard, en.writePost);
          await arrive(wizard, 'draft');
          await expectFit(wizard);
          await press(wizard, en.toReview);
          await arrive(wizard, 'review');
          await expectFit(wizard);
          await press(wizard, /^Post to/);
          await arrive(wizard, 'posted');
          await expectFit(wizard);
        }).timeout(30_000);

        it('is what stands in the way of it', async () => {
          collectWarnings();
          const fault = { on: ['createThread'], error: 'rate-limited' } as const;
          const first = await openWizard({ platform: 'phone', forum: { fault } });
          await press(first.wizard, en.continue);
          await until(() => byRole(first.wizard, 'alert'), 'the sentence is missing');
          await expectFit(first.wizard);
          type(first.wizard, en.issueLabel, 'Zyxw');
          await press(first.wizard, en.writePost);
          await arrive(first.wizard, 'draft');
          await press(first.wizard, en.toReview);
          await until(() => byRole(first.wizard, 'alert'), 'the problems are listed');
          await expectFit(first.wizard);
          type(first.wizard, en.titleLabel, 'Zyxw and more of it');
          await press(first.wizard, en.toReview);
          await arrive(first.wizard, 'review');
          await press(first.wizard, /^Post to/);
          await until(() => textOf(first.wizard).includes('You can post again in'), 'the forum refuses');
          await expectFit(first.wizard);
          first.wizard.remove();
          const { wizard } = await openWizard({ platform: 'phone', id: first.id });
          await until(() => textOf(wizard).includes('We kept your draft'), 'the draft is back');
          await expectFit(wizard);
        }).timeout(30_000);

        it('is every other end', async () => {
          const { wizard } = await openWizard({
            platform: 'phone',
            forum: { approval: 'all', entries: ENTRIES.slice(3) },
          });
          await walkTo(wizard, 'answers', 'playback stops');
          await press(wizard, 'Playback stops on the train');
          await press(wizard, en.notMyIssue);
          await until(() => textOf(wizard).includes(en.notMyIssueWhy), 'the reasons are asked for');
          await expectFit(wizard);
          await press(wizard, en.skip);
          await press(wizard, 'What to do when playback stops');
          await press(wizard, en.solvedIt);
          await arrive(wizard, 'solved');
          await expectFit(wizard);
          await press(wizard, en.stillNeedHelp);
          await arrive(wizard, 'answers');
          await press(wizard, en.writePost);
          await arrive(wizard, 'draft');
          await press(wizard, en.preview, 'tab');
          await expectFit(wizard);
          await press(wizard, en.toReview);
          await press(wizard, /^Post to/);
          await arrive(wizard, 'posted', en.pendingTitle);
          await expectFit(wizard);
        }).timeout(30_000);

        it('is a wizard that cannot run', async () => {
          collectWarnings();
          const { wizard } = await placeWizard({ config: 'data:,none' });
          wizard.replaceChildren();
          await until(() => textOf(wizard).includes(en.configFailed), 'the failure is told');
          await expectFit(wizard);
        });
      });
    }
  }
}
