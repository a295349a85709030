import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html, nothing, type TemplateResult } from 'lit';
import type { Announcement } from '../../src/core/config.js';
import '../../src/elements/help-wizard-announcements/help-wizard-announcements.define.js';
import type { HelpWizardAnnouncements } from '../../src/elements/help-wizard-announcements/help-wizard-announcements.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { fixture } from '../helpers/fixture.js';
import { expectAccessibleInBothSchemes } from '../helpers/part.js';
import { collectWarnings, replace } from '../helpers/replace.js';
import { focused, textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';

const KEY = 'help-wizard:dismissed-announcements';
afterEach(() => sessionStorage.removeItem(KEY));

async function place(
  config: HelpWizardAnnouncements['config'],
  inside: TemplateResult | typeof nothing = nothing,
): Promise<HelpWizardAnnouncements> {
  const ground = await fixture(
    html`<div style="color-scheme: light dark; background: light-dark(#f4f6f7, #0e1114)">
      <help-wizard-announcements .config=${config}>${inside}</help-wizard-announcements>
    </div>`,
  );
  return ground.querySelector('help-wizard-announcements')!;
}

async function announce(...announcements: readonly Announcement[]): Promise<HelpWizardAnnouncements> {
  const strip = await place({ announcements });
  await until(() => allByRole(strip, 'region').length === 1, 'something is announced');
  return strip;
}

const SUNDAY: Announcement = { title: 'Read-only on Sunday.', text: 'Drafts stay.', url: '/sunday' };
const SLOW: Announcement = { title: 'Payments are slow.', tone: 'warning' };
const display = (strip: Element): string => getComputedStyle(strip).display;

describe('announcements', () => {
  it('say what the owner has to say, with a link', async () => {
    const strip = await announce(SUNDAY);
    byRole(strip, 'region', 'Announcements');
    expect(textOf(strip)).to.contain('Read-only on Sunday. Drafts stay.');
    const link = byRole(strip, 'link', 'Read-only on Sunday.') as HTMLAnchorElement;
    expect(link.href).to.equal(new URL('/sunday', document.baseURI).href);
    expect(allByRole(strip, 'list')).to.have.length(0);
    await expectAccessibleInBothSchemes(strip);
  });

  it('are a list where there are several, and a warning says that it is one', async () => {
    const strip = await announce(SUNDAY, SLOW);
    expect(allByRole(strip, 'listitem').map(textOf)).to.deep.equal([
      'Read-only on Sunday. Drafts stay. Dismiss: Read-only on Sunday.',
      'Warning: Payments are slow. Dismiss: Payments are slow.',
    ]);
    await expectAccessibleInBothSchemes(strip);
  });

  it('are no box at all where there are none, before they are loaded, and where they cannot be', async () => {
    collectWarnings();
    const strip = await place({});
    expect([display(strip), strip.matches(':state(none)')]).to.deep.equal(['none', true]);
    strip.config = null;
    await strip.updateComplete;
    expect(display(strip)).to.equal('none');
    const errors: string[] = [];
    strip.addEventListener('help-wizard-error', ({ detail }) => errors.push(String(detail.error)));
    strip.config = { announcements: [{ title: 'x', url: 'javascript:alert(1)' }] };
    await until(() => errors.length === 1, 'it is reported');
    expect(display(strip)).to.equal('none');
  });

  it('are not shown after their time', async () => {
    const strip = await announce(
      { title: 'Past', until: '2020-01-01T10:00:00Z' },
      { title: 'Yesterday', until: '2020-12-31' },
      { title: 'Still', until: '2999-12-31' },
      { title: 'Today', until: today() },
    );
    expect(allByRole(strip, 'listitem').map((item) => textOf(item).split(' ')[0])).to.deep.equal(['Still', 'Today']);
  });

  it('stay away once they are dismissed, as long as the tab is open', async () => {
    const strip = await announce(SUNDAY, SLOW);
    expect(sessionStorage.getItem(KEY)).to.equal(null);
    byRole(strip, 'button', 'Dismiss: Read-only on Sunday.').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused() === 'button "Dismiss: Payments are slow."', 'focus goes on with the next');
    await sendKeys({ press: 'Enter' });
    await until(() => display(strip) === 'none', 'nothing is left');
    const next = await announce(SUNDAY, SLOW, { title: 'New' });
    expect(textOf(next)).to.equal('New Dismiss: New');
  });

  it('let the keyboard go on behind them once the last one is dismissed', async () => {
    const page = await fixture(
      html`<div>
        <button>First</button><button>Before</button>
        <help-wizard-announcements .config=${{ announcements: [SLOW] }}></help-wizard-announcements>
        <button>After</button><button>Last</button>
      </div>`,
    );
    const strip = page.querySelector('help-wizard-announcements')!;
    await until(() => allByRole(strip, 'region').length === 1, 'something is announced');
    byRole(strip, 'button', 'Dismiss: Payments are slow.').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => display(strip) === 'none', 'it is gone');
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal('button "After"');
  });

  it('are only hidden where the device remembers nothing', async () => {
    replace(Storage.prototype, 'setItem', () => {
      throw new DOMException('No.', 'SecurityError');
    });
    replace(Storage.prototype, 'getItem', () => {
      throw new DOMException('No.', 'SecurityError');
    });
    const strip = await announce(SLOW);
    byRole(strip, 'button', 'Dismiss: Payments are slow.').click();
    await until(() => display(strip) === 'none', 'it is hidden');
  });

  it('survive whatever else is remembered under their name', async () => {
    sessionStorage.setItem(KEY, '{"a":1}');
    await announce(SLOW);
    sessionStorage.setItem(KEY, 'not json');
    await announce(SLOW);
  });

  it('show markup and long words as text, in either direction', async () => {
    const title = `<b>x</b> ${'ä'.repeat(200)} مشكلة`;
    const strip = await announce({ title });
    strip.style.inlineSize = '280px';
    strip.dir = 'rtl';
    expect(textOf(strip)).to.contain(title);
    expect(strip.scrollWidth <= strip.clientWidth).to.equal(true);
  });

  it('follow the page when it says something else', async () => {
    const strip = await announce(SUNDAY);
    strip.config = { announcements: [SLOW] };
    await until(() => textOf(strip).includes('Payments'), 'the new one is there');
    expect(textOf(strip)).not.to.contain('Sunday');
  });

  it('may be handed over, and an address that runs a script is none', async () => {
    const strip = await place(null);
    strip.announcements = [{ title: 'Handed over', url: 'javascript:alert(1)' }];
    await until(() => textOf(strip).includes('Handed over'), 'it is there');
    expect(allByRole(strip, 'link')).to.have.length(0);
    byRole(strip, 'button', 'Dismiss: Handed over').click();
    await until(() => display(strip) === 'none', 'it is gone');
  });

  it('have a place for what is promoted, also alone', async () => {
    const strip = await place({}, html`<a slot="promotion" href="/new">New: lossless</a>`);
    await until(() => byRole(strip, 'link', 'New: lossless'), 'it is there');
    expect(allByRole(strip, 'region')).to.have.length(0);
  });

  it('stop loading with their element, and go on when it is put elsewhere', async () => {
    const warnings = collectWarnings();
    const signals: (AbortSignal | null | undefined)[] = [];
    replace(window, 'fetch', (_, init) => {
      signals.push(init?.signal);
      if (signals.length > 1) return Promise.resolve(Response.json({ announcements: [SLOW] }));
      return new Promise((__, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      });
    });
    const strip = await place('/site/announcements.json');
    await until(() => signals.length === 1, 'it is asked for');
    const ground = strip.parentElement;
    strip.remove();
    await until(() => signals[0]?.aborted === true, 'it is given up');
    ground?.append(strip);
    await until(() => textOf(strip).includes('Payments'), 'it is loaded again');
    expect(warnings).to.deep.equal([]);
  });
});

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
