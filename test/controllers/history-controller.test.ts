import { expect } from '@esm-bundle/chai';
import type { ReactiveController } from 'lit';
import { HistoryController } from '../../src/controllers/history-controller.js';
import type { WizardStep } from '../../src/core/wizard-state.js';
import { replace } from '../helpers/replace.js';
import { until } from '../helpers/until.js';
import { touchPage } from '../helpers/wizard-page.js';

beforeEach(touchPage);

const connected: ReactiveController[] = [];
afterEach(() => connected.splice(0).forEach((controller) => controller.hostDisconnected?.()));

interface Listening {
  readonly controller: HistoryController;
  /** The steps the browser led to. */
  readonly steps: WizardStep[];
}

/** The wizards whose Back led nowhere. */
const stuck: string[] = [];

function listen(key: string = crypto.randomUUID()): Listening {
  const steps: WizardStep[] = [];
  const host = {
    addController: () => {},
    removeController: () => {},
    requestUpdate: () => {},
    updateComplete: Promise.resolve(true),
  };
  const controller = new HistoryController(
    host,
    key,
    (step) => steps.push(step),
    () => stuck.push(key),
  );
  controller.hostConnected();
  connected.push(controller);
  return { controller, steps };
}

describe('the history controller', () => {
  it('hears of the step the browser went back to', async () => {
    const { controller, steps } = listen();
    controller.mark('platform');
    controller.push('describe');
    controller.push('answers');
    history.back();
    await until(() => steps.length === 1, 'the browser goes back');
    history.forward();
    await until(() => steps.length === 2, 'the browser goes forward');
    expect(steps).to.deep.equal(['describe', 'answers']);
  });

  it('goes back through the browser where that undoes its own step', async () => {
    const { controller, steps } = listen();
    controller.mark('platform');
    expect(controller.back(), 'nothing of its own to undo').to.equal(false);
    controller.push('describe');
    expect(controller.back()).to.equal(true);
    await until(() => steps.length === 1, 'the browser goes back');
    expect(steps).to.deep.equal(['platform']);
  });

  it('does not undo what another wizard or the page did', () => {
    const [one, two] = [listen(), listen()];
    one.controller.mark('platform');
    two.controller.mark('platform');
    one.controller.push('describe');
    two.controller.push('describe');
    expect(one.controller.back()).to.equal(false);
    history.pushState({ page: 2 }, '');
    expect(two.controller.back()).to.equal(false);
  });

  it('tells each wizard its own step', async () => {
    const [one, two] = [listen(), listen()];
    one.controller.mark('platform');
    two.controller.mark('describe');
    one.controller.push('describe');
    two.controller.push('answers');
    history.back();
    await until(() => two.steps.length === 1, 'the browser goes back');
    expect([one.steps, two.steps]).to.deep.equal([['describe'], ['describe']]);
  });

  it('keeps the address and what the page noted', () => {
    const { controller } = listen();
    const { href } = location;
    history.replaceState({ mine: 7 }, '');
    controller.mark('platform');
    controller.push('describe');
    expect(history.state).to.include({ mine: 7 });
    expect(location.href).to.equal(href);
  });

  it('makes nothing of entries that are not its own', async () => {
    const { controller, steps } = listen();
    const strange = [
      null,
      7,
      'text',
      { helpWizard: null },
      { helpWizard: { steps: 'x' } },
      { helpWizard: { steps: { a: 1 } } },
    ];
    for (const state of strange) {
      window.dispatchEvent(new PopStateEvent('popstate', { state }));
      history.replaceState(state, '');
      expect(controller.back()).to.equal(false);
    }
    controller.mark('platform');
    expect(steps).to.deep.equal([]);
  });

  it('does without a history that refuses', () => {
    const { controller } = listen();
    const refuse = (): never => {
      throw new DOMException('Too many calls.', 'SecurityError');
    };
    replace(history, 'pushState', refuse);
    replace(history, 'replaceState', refuse);
    controller.mark('platform');
    controller.push('describe');
    expect(controller.back()).to.equal(false);
  });

  it('says when the browser went back somewhere else, as in a frame of the page, and tries anew next time', async () => {
    const key = crypto.randomUUID();
    const { controller } = listen(key);
    let asked = 0;
    replace(history, 'back', () => void (asked += 1));
    controller.push('describe');
    expect([controller.back(), controller.back(), asked]).to.deep.equal([true, true, 1]);
    await until(() => stuck.includes(key), 'the wizard is told');
    expect([controller.back(), asked]).to.deep.equal([true, 2]);
  });

  it('hears nothing once its element is gone', () => {
    const key = crypto.randomUUID();
    const { controller, steps } = listen(key);
    const state = { helpWizard: { steps: { [key]: 'draft' }, by: null } };
    window.dispatchEvent(new PopStateEvent('popstate', { state }));
    controller.hostDisconnected();
    window.dispatchEvent(new PopStateEvent('popstate', { state }));
    expect(steps).to.deep.equal(['draft']);
  });
});
