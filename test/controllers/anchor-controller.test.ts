import { expect } from '@esm-bundle/chai';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { html } from 'lit';
import { AnchorController, type Anchored } from '../../src/controllers/anchor-controller.js';
import { fixture } from '../helpers/fixture.js';
import { settled } from '../helpers/part.js';
import { until } from '../helpers/until.js';

const OPTIONS = { side: 'top', align: 'end', gap: 10, padding: 8 } as const;

/** What an element is to its controllers, as far as this one goes. */
class Host implements ReactiveControllerHost {
  readonly controllers: ReactiveController[] = [];
  readonly updateComplete = Promise.resolve(true);
  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }
  removeController(): void {}
  requestUpdate(): void {}
  disconnect(): void {
    for (const controller of this.controllers) controller.hostDisconnected?.();
  }
}

interface Scene {
  readonly host: Host;
  readonly controller: AnchorController;
  readonly anchor: HTMLElement;
  readonly panel: HTMLElement;
  readonly placed: Anchored[];
}

/** An anchor of 100 × 40 at a place of the window, and a panel of 300 × 200 above it. */
async function scene(left: number, top: number, dir = 'ltr'): Promise<Scene> {
  const anchor = await fixture(
    html`<div dir=${dir} style="position: fixed; left: ${left}px; top: ${top}px; inline-size: 100px; block-size: 40px">
      <div style="position: absolute; bottom: 50px; inset-inline-end: 0; inline-size: 300px; block-size: 200px"></div>
    </div>`,
  );
  const panel = anchor.querySelector('div')!;
  const host = new Host();
  const placed: Anchored[] = [];
  const controller = new AnchorController(host, (anchored) => placed.push(anchored));
  return { host, controller, anchor, panel, placed };
}

async function firstPlace({ controller, anchor, panel, placed }: Scene): Promise<Anchored> {
  await controller.start(anchor, panel, OPTIONS);
  return until(() => placed[0], 'it was measured');
}

describe('AnchorController', () => {
  it('changes nothing where there is room', async () => {
    expect(await firstPlace(await scene(400, 400))).to.deep.equal({ side: 'top', shift: 0, free: 400 - 10 - 8 });
  });

  it('takes the other side where this one has no room', async () => {
    const { side, free } = await firstPlace(await scene(400, 20));
    expect(side).to.equal('bottom');
    expect(free).to.equal(window.innerHeight - 60 - 10 - 8);
  });

  it('says how far the panel has to move to be in the window', async () => {
    expect((await firstPlace(await scene(100, 400))).shift).to.equal(300 - 200 + 8);
  });

  it('knows that the end is on the left in right-to-left text', async () => {
    const { shift } = await firstPlace(await scene(window.innerWidth - 150, 400, 'rtl'));
    expect(shift).to.equal(-(300 - 150 + 8));
  });

  it('follows what changes', async () => {
    const { controller, anchor, panel, placed } = await scene(400, 400);
    await controller.start(anchor, panel, OPTIONS);
    await until(() => placed.length > 0, 'it was measured');
    anchor.style.top = '20px';
    window.dispatchEvent(new Event('resize'));
    await until(() => placed.at(-1)?.side === 'bottom', 'it has followed');
    controller.stop();
  });

  it('stops with its element', async () => {
    const { host, controller, anchor, panel, placed } = await scene(400, 400);
    await controller.start(anchor, panel, OPTIONS);
    await until(() => placed.length > 0, 'it was measured');
    host.disconnect();
    const before = placed.length;
    anchor.style.top = '20px';
    window.dispatchEvent(new Event('resize'));
    await settled();
    expect(placed.length).to.equal(before);
  });

  it('does not begin when it was stopped while the package was on its way', async () => {
    const { controller, anchor, panel, placed } = await scene(400, 400);
    const starting = controller.start(anchor, panel, OPTIONS);
    controller.stop();
    await starting;
    expect(placed.length).to.equal(0);
  });
});
