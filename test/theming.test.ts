import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import '../src/define.js';
import { memoryAdapter } from '../src/adapters/memory.js';
import type { HelpWizard } from '../src/elements/help-wizard/help-wizard.js';
import { byRole } from './helpers/by-role.js';
import { fixture } from './helpers/fixture.js';
import { until } from './helpers/until.js';

const PLATFORMS = [
  { id: 'phone', label: 'Phone' },
  { id: 'desktop', label: 'Desktop app' },
];
const BOARDS = [{ id: 'apps', title: 'Apps' }];
const sheets: HTMLStyleElement[] = [];

afterEach(() => {
  for (const sheet of sheets.splice(0)) sheet.remove();
});

/** The page's own style sheet, until the test ends. */
function pageStyles(css: string): void {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  document.head.append(sheet);
  sheets.push(sheet);
}

/** A wizard whose config has this theme, once its first step is there; gives back its main button. */
async function mainButton(theme: Readonly<Record<string, string>> = {}): Promise<Element> {
  const wizard = await fixture<HelpWizard>(
    html`<help-wizard
      .config=${{ platforms: PLATFORMS, boards: BOARDS, theme }}
      .adapter=${memoryAdapter({ platforms: PLATFORMS, boards: BOARDS, entries: [] })}
    ></help-wizard>`,
  );
  return until(() => byRole(wizard, 'button', 'Continue'), 'the first step is there');
}

const groundOf = (element: Element): string => getComputedStyle(element).backgroundColor;
const RED = 'rgb(255, 0, 0)';
const GREEN = 'rgb(0, 128, 0)';
const DEFAULT = 'rgb(11, 93, 107)';
const DEFAULT_DARK = 'rgb(121, 211, 223)';

describe('the looks of a wizard', () => {
  it('are the defaults where nobody says anything', async () => {
    expect(groundOf(await mainButton())).to.equal(DEFAULT);
  });

  it('follow a token that is set for the whole page', async () => {
    pageStyles(':root { --help-wizard-accent: red }');
    expect(groundOf(await mainButton())).to.equal(RED);
  });

  it('follow the theme of the config before what is set for the whole page', async () => {
    pageStyles(':root { --help-wizard-accent: red }');
    expect(groundOf(await mainButton({ accent: 'green' }))).to.equal(GREEN);
  });

  it('follow a rule for the element before the theme of the config', async () => {
    pageStyles('help-wizard { --help-wizard-accent: red }');
    expect(groundOf(await mainButton({ accent: 'green' }))).to.equal(RED);
  });

  it('are dark where the page says so for the element alone', async () => {
    pageStyles('help-wizard { color-scheme: dark }');
    expect(groundOf(await mainButton())).to.equal(DEFAULT_DARK);
  });

  it('let the page style a part', async () => {
    pageStyles('help-wizard::part(continue) { text-transform: uppercase }');
    expect(getComputedStyle(await mainButton()).textTransform).to.equal('uppercase');
  });

  it('grow with the size the page names for its text', async () => {
    pageStyles(':root { font-size: 62.5%; --help-wizard-font-size: 1.6rem }');
    expect(getComputedStyle(await mainButton()).fontSize).to.equal('16px');
  });
});
