import { expect } from '@esm-bundle/chai';
import { PersonalDataController } from '../../src/controllers/personal-data-controller.js';
import { callingCountry } from '../../src/controllers/personal-data-setup.js';
import type { FoundText } from '../../src/controllers/personal-data-view.js';
import { draftText, draftTitle } from '../../src/core/compose-draft.js';
import { transition } from '../../src/core/wizard-machine.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { WizardState } from '../../src/core/wizard-state.js';
import { en } from '../../src/i18n/en.js';
import { until } from '../helpers/until.js';
import { ENTRY, ISSUE, play, walkTo } from '../helpers/wizard-fixtures.js';

const TITLE = 'Downloads vanish, ask jo@mail.example';
const BODY = 'Write to mira.k@example.org, or call (212) 555-0147. Again: mira.k@example.org.';

interface Visit {
  readonly check: PersonalDataController;
  readonly state: () => WizardState;
  readonly send: (event: WizardEvent) => void;
}

/** A wizard that is looked through, and its first look is over. */
async function visit(start: WizardState, isOff = false): Promise<Visit> {
  let state = start;
  const send = (event: WizardEvent): void => {
    state = transition(state, event);
    check.follow(state);
  };
  const check = new PersonalDataController({
    isOff,
    country: undefined,
    markers: en.redactionMarkers,
    state: () => state,
    send,
    onChange: () => {},
    onError: () => {},
  });
  check.follow(state);
  if (!isOff) await until(() => check.view.status === 'ready', 'the draft was looked through');
  return { check, state: () => state, send };
}

const draft = (): WizardState =>
  play(walkTo('draft'), { type: 'draft-edited', title: TITLE }, { type: 'draft-edited', body: BODY });
const texts = ({ check }: Visit): string[] => check.view.open.map(({ text }) => text);
const first = ({ check }: Visit): FoundText => check.view.open[0]!;
/** As often as the visitor presses it: a question is not answered the moment it stands there. */
const insist = (act: () => void, done: () => boolean): Promise<unknown> =>
  until(() => {
    act();
    return done();
  }, 'the visitor goes on');

describe('what looks for personal data', () => {
  it('finds it in title and text, in the order they are read', async () => {
    const { check } = await visit(draft());
    expect(check.view.open.map(({ field, kind, text }) => `${field} ${kind} ${text}`)).to.deep.equal([
      'title email jo@mail.example',
      'body email mira.k@example.org',
      'body phone (212) 555-0147',
      'body email mira.k@example.org',
    ]);
    expect(check.view.news).to.equal('found');
  });

  it('looks at the text only where a comment is written', async () => {
    const comment = play(
      walkTo('answers', { issue: TITLE }),
      { type: 'comment-started', entry: { ...ENTRY, kind: 'issue' } },
      { type: 'draft-edited', body: 'I am jo@mail.example' },
    );
    expect((await visit(comment)).check.view.open.map(({ field }) => field)).to.deep.equal(['body']);
  });

  it('leaves titles and reasons of what was read alone: they are not the visitor’s', async () => {
    const entry = { ...ENTRY, title: 'Ask support@forum.example' };
    const read = play(
      walkTo('answers'),
      { type: 'entry-dismissed', entry, reason: 'me@x.example' },
      { type: 'continued' },
    );
    expect(texts(await visit(read))).to.deep.equal([]);
  });

  it('takes out one, or all, and puts back what went last', async () => {
    const here = await visit(draft());
    here.check.redact([first(here)]);
    expect(draftTitle(here.state())).to.equal('Downloads vanish, ask [e-mail removed]');
    here.check.redact();
    expect(draftText(here.state())).to.equal(
      'Write to [e-mail removed], or call [phone number removed]. Again: [e-mail removed].',
    );
    expect([here.check.view.open.length, here.check.view.redacted.length, here.check.view.news]).to.deep.equal([
      0,
      4,
      'redacted',
    ]);
    here.send({ type: 'draft-edited', body: `Hello! ${draftText(here.state())}` });
    here.check.undo();
    expect(draftText(here.state())).to.equal(`Hello! ${BODY}`);
    expect(draftTitle(here.state())).to.include('removed');
    here.check.undo();
    expect([draftTitle(here.state()), here.check.view.redacted]).to.deep.equal([TITLE, []]);
  });

  it('cannot put back where the visitor wrote over the marker', async () => {
    const here = await visit(draft());
    here.check.redact([first(here)]);
    here.send({ type: 'draft-edited', title: 'Downloads vanish, ask them' });
    expect(here.check.view.redacted).to.deep.equal([]);
  });

  it('does not ask again about what is kept, wherever it stands', async () => {
    const here = await visit(draft());
    here.check.keep([here.check.view.open[1]!]);
    expect(texts(here)).to.deep.equal(['jo@mail.example', '(212) 555-0147']);
    expect(here.check.view.hasKept).to.equal(true);
    const again = await visit(here.state());
    expect(texts(again)).to.deep.equal(['jo@mail.example', '(212) 555-0147']);
  });

  it('keeps the finding with its words while the text around them changes', async () => {
    const here = await visit(draft());
    here.send({ type: 'draft-edited', body: `Now: ${BODY}` });
    const { start, end, text } = here.check.view.open[1]!;
    expect(draftText(here.state()).slice(start, end)).to.equal(text);
    here.send({ type: 'draft-edited', body: `Now: ${BODY.replace('mira.k@', 'mira.k.')}` });
    expect(texts(here)).to.deep.equal(['jo@mail.example', '(212) 555-0147', 'mira.k@example.org']);
  });

  it('asks once before the visitor goes on', async () => {
    const here = await visit(draft());
    let gone = 0;
    const go = (): void => here.check.guard(() => (gone += 1), false);
    go();
    go();
    expect([gone, here.check.view.isHeld]).to.deep.equal([0, true]);
    await insist(go, () => gone === 1);
    expect(here.check.view.isHeld).to.equal(false);
  });

  it('goes on at once where there is nothing, and after the last answer only', async () => {
    const clean = await visit(walkTo('draft'));
    let gone = 0;
    clean.check.guard(() => (gone += 1), true);
    expect(gone).to.equal(1);
    const here = await visit(draft());
    here.check.guard(() => (gone += 1), true);
    await insist(
      () => here.check.redact(undefined, true),
      () => gone === 2,
    );
    expect(draftText(here.state())).not.to.include('@');
  });

  it('takes a second press of the button that posts for a yes: a post that fails is not asked about again', async () => {
    const here = await visit(play(draft(), { type: 'continued' }));
    let sent = 0;
    const submit = (): void => here.check.guard(() => (sent += 1), true);
    submit();
    await insist(submit, () => sent === 1);
    expect(here.state().edits.kept).to.have.length(3);
    submit();
    expect(sent).to.equal(2);
  });

  it('waits for what it needs before a post, and not before review', async () => {
    const late = (): PersonalDataController => {
      const state = draft();
      const check = new PersonalDataController({
        isOff: false,
        country: undefined,
        markers: en.redactionMarkers,
        state: () => state,
        send: () => {},
        onChange: () => {},
        onError: () => {},
      });
      check.follow(state);
      return check;
    };
    let gone = '';
    late().guard(() => (gone += 'review '), false);
    const posting = late();
    posting.guard(() => (gone += 'posted'), true);
    expect([gone, posting.view.isAwaited]).to.deep.equal(['review ', true]);
    await until(() => posting.view.isHeld, 'the post is held');
    expect([gone, posting.view.isAwaited]).to.deep.equal(['review ', false]);
  });

  it('follows what is described only where it smells of something', async () => {
    const harmless = new PersonalDataController({
      isOff: false,
      country: undefined,
      markers: en.redactionMarkers,
      state: () => walkTo('describe'),
      send: () => {},
      onChange: () => {},
      onError: () => {},
    });
    harmless.follow(play(walkTo('describe'), { type: 'described', issue: ISSUE }));
    const here = await visit(play(walkTo('describe'), { type: 'described', issue: ISSUE, details: 'jo@mail.example' }));
    expect(here.check.view.open.map(({ field }) => field)).to.deep.equal(['details']);
    expect(harmless.view.status).to.equal('waiting');
  });

  it('looks for nothing where the owner wants it so', async () => {
    const { check } = await visit(draft(), true);
    let gone = 0;
    check.guard(() => (gone += 1), true);
    expect([check.view.status, gone]).to.deep.equal(['off', 1]);
  });

  it('reads telephone numbers as they are dialled where the visitor is', () => {
    expect(callingCountry({ privacy: { country: 'de' } }, 'en-GB', 'fr-CA')).to.equal('DE');
    expect(callingCountry({}, 'en-GB', 'fr-CA')).to.equal('GB');
    expect(callingCountry({}, 'en', 'fr-CA')).to.equal('CA');
    expect(callingCountry({}, 'en', 'fr')).to.equal(undefined);
    expect(callingCountry({}, '', '')).to.equal(undefined);
  });
});
