import { expect } from '@esm-bundle/chai';
import { collectWarnings, replace } from './helpers/replace.js';

describe('the package', () => {
  // The order matters: what is registered stays registered in this page.
  it('registers nothing and leaves nothing behind when it is imported', async () => {
    const before = [Object.keys(window), Object.keys(sessionStorage), Object.keys(localStorage)];
    const names: string[] = [];
    const { define } = customElements;
    replace(customElements, 'define', (name, ...rest) => {
      names.push(name);
      define.call(customElements, name, ...rest);
    });
    const entry = await import('../src/index.js');
    expect(names).to.deep.equal([]);
    const after = [Object.keys(window), Object.keys(sessionStorage), Object.keys(localStorage)];
    expect(after.flat().filter((name) => !before.flat().includes(name) && /help/i.test(name))).to.deep.equal([]);
    expect(customElements.get('help-wizard') === undefined).to.equal(true);
    expect(Object.keys(entry).sort()).to.deep.equal([
      'ADAPTER_ERROR_CODES',
      'AdapterError',
      'ConfigError',
      'HelpWizard',
      'HelpWizardAnnouncements',
      'HelpWizardEntries',
      'HelpWizardError',
      'HelpWizardLauncher',
    ]);
  });

  it('keeps the adapters a page named before it registers the wizard', async () => {
    const { HelpWizard } = await import('../src/index.js');
    const own = (): never => {
      throw new Error('not called');
    };
    HelpWizard.adapterLoaders = { own };
    await import('../src/define.js');
    expect(HelpWizard.adapterLoaders).to.include({ own }).and.to.include.keys('discourse', 'memory');
  });

  it('registers the wizard by its class', async () => {
    const { HelpWizard } = await import('../src/index.js');
    expect(customElements.get('help-wizard') === HelpWizard).to.equal(true);
  });

  it('says nothing when it is loaded twice', async () => {
    const warnings = collectWarnings();
    const before = customElements.get('help-wizard');
    // Another address is another module: as when two scripts of a page bring the package along.
    for (const path of ['/src/define.ts?again', '/src/elements/help-wizard/help-wizard.define.ts?again']) {
      await import(path);
    }
    expect(customElements.get('help-wizard') === before).to.equal(true);
    expect(warnings).to.deep.equal([]);
  });
});
