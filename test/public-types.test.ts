import { expect } from '@esm-bundle/chai';
import type { HelpWizard, HelpWizardEventMap, PostResult } from 'help-wizard';
import 'help-wizard/define';

/** Compiles only where both types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(isSame: Same<A, B>): boolean => isSame;

// What a page in TypeScript writes: `npm run typecheck` is the test, and here it runs too.
describe('the types a page sees', () => {
  it('know every element by its tag', () => {
    const wizard = document.createElement('help-wizard');
    expect(same<typeof wizard, HelpWizard>(true)).to.equal(true);
    expect(wizard.step).to.equal(null);

    const launcher = document.createElement('help-wizard-launcher');
    launcher.position = 'top-start';
    expect(launcher.opened).to.equal(false);
    expect(document.querySelector('help-wizard-launcher')?.open()).to.equal(undefined);

    const entries = document.createElement('help-wizard-entries');
    entries.kind = 'issue';
    // @ts-expect-error There are five kinds.
    entries.kind = 'problem';
    expect(document.createElement('help-wizard-announcements').localName).to.equal('help-wizard-announcements');
  });

  it('know what an event brings along, at the element and above it', () => {
    const kinds: PostResult['kind'][] = [];
    const page = document.createElement('main');
    const wizard = document.createElement('help-wizard');
    page.append(wizard);
    wizard.addEventListener('help-wizard-posted', ({ detail }) => kinds.push(detail.result.kind));
    page.addEventListener('help-wizard-posted', ({ detail }) => kinds.push(detail.result.kind));
    expect(same<keyof HelpWizardEventMap['help-wizard-outcome']['detail'], 'outcome'>(true)).to.equal(true);

    const draft = { title: '', body: '' } as HelpWizardEventMap['help-wizard-posted']['detail']['draft'];
    const result: PostResult = { kind: 'handed-off', url: 'https://forum.example/new', truncated: false };
    const detail = { draft, commentOn: null, result };
    const event: HelpWizardEventMap['help-wizard-posted'] = new CustomEvent('help-wizard-posted', {
      detail,
      bubbles: true,
    });
    wizard.dispatchEvent(event);
    expect(kinds).to.deep.equal(['handed-off', 'handed-off']);
  });
});
