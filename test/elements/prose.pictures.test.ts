import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import '../../src/elements/prose/prose.define.js';
import type { Prose } from '../../src/elements/prose/prose.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, show } from '../helpers/part.js';
import { until } from '../helpers/until.js';

async function shown(markdown: string): Promise<Prose> {
  const { part } = await show<Prose>(html`<help-wizard-prose .markdown=${markdown}></help-wizard-prose>`);
  return part;
}

describe('prose: pictures that cannot be shown', () => {
  it('are named and linked', async () => {
    const address = `${location.origin}/there-is-no-such-picture.png`;
    const part = await shown(`Look: ![The player](${address})`);
    const link = await until(() => byRole(part, 'link', 'The player'), 'a link stands in its place');
    expect([link.getAttribute('href'), link.getAttribute('target')]).to.deep.equal([address, '_blank']);
    await expectAccessibleInBothSchemes(part);
  });

  it('are named where only the forum knows their address', async () => {
    const part = await shown('![The player|690x388](upload://abc.png)');
    await until(() => byRole(part, 'img', 'The player'), 'its name stands in its place');
    expect(allByRole(part, 'link')).to.have.length(0);
    await expectAccessibleInBothSchemes(part);
  });

  it('do not make a link of their own inside another one', async () => {
    const part = await shown(`[![The player](${location.origin}/no-picture.png)](https://forum.example/t/1)`);
    await until(
      () => byRole(part, 'link', 'The player').getAttribute('href') === 'https://forum.example/t/1',
      'one link',
    );
  });
});
