import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import { expectAccessible } from './axe.js';
import { allByRole, byRole } from './by-role.js';
import { fixture } from './fixture.js';
import { until } from './until.js';

/** A host whose shadow root holds a slot and a button named across the two. */
class TestCard extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML =
      '<section aria-label="Card"><button><slot>Nothing</slot> now</button><slot name="unused"></slot></section>';
  }
}
customElements.define('test-card', TestCard);

async function rejection(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('It did not reject.');
}

describe('test helpers', () => {
  it('byRole finds a button in a shadow root by the name its slot gives it', async () => {
    const card = await fixture(html`<test-card>Post</test-card>`);
    expect(byRole(document, 'button', 'Post now').getRootNode()).to.equal(card.shadowRoot);
    expect(byRole(document, 'region', /^card$/i).localName).to.equal('section');
  });

  it('byRole finds what stands in a slot', async () => {
    await fixture(html`<test-card><a href="/x">Rules</a></test-card>`);
    expect(byRole(document, 'link', 'Rules').localName).to.equal('a');
  });

  it('byRole leaves out what nobody meets', async () => {
    const page = await fixture(
      html`<div>
        <button hidden>A</button><button style="visibility: hidden">B</button>
        <div aria-hidden="true"><button>C</button></div>
        <div inert><button>D</button></div>
        <test-card><button slot="nowhere">E</button></test-card>
        <div style="display: contents"><button>F</button></div>
        <section>no name, no region</section>
      </div>`,
    );
    expect(allByRole(page, 'button').map((button) => button.textContent)).to.deep.equal(['Nothing now', 'F']);
    expect(allByRole(page, 'region')).to.have.length(1);
  });

  it('byRole says what there is instead', async () => {
    await fixture(html`<test-card>Post</test-card>`);
    expect(() => byRole(document, 'button', 'Send')).to.throw(
      /Found 0 × button "Send"[^]*region "Card"\n\s+button "Post now"/,
    );
  });

  it('fixture takes the page of the test before away', () => {
    expect(allByRole(document, 'button')).to.have.length(0);
  });

  it('until waits for what comes later and forgives what throws before', async () => {
    let there = false;
    setTimeout(() => (there = true), 30);
    const value = await until(() => {
      if (!there) throw new Error('not yet');
      return 'here';
    }, 'it comes');
    expect(value).to.equal('here');
  });

  it('until says what it waited for', async () => {
    const error = await rejection(until(() => false, 'pigs fly', 20));
    expect(error.message).to.contain('pigs fly');
  });

  it('expectAccessible names rule, place and markup', async () => {
    await expectAccessible(await fixture(html`<p>Fine</p>`));
    const card = await fixture(html`<test-card><img src="data:," /></test-card>`);
    const error = await rejection(expectAccessible(card));
    expect(error.message)
      .to.match(/image-alt \(critical\)/)
      .and.to.contain('<img src="data:,">');
  });
});
