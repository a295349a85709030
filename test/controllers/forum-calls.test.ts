import { expect } from '@esm-bundle/chai';
import type { ForumAdapter } from '../../src/adapters/forum-adapter.js';
import { submitPost } from '../../src/controllers/forum-calls.js';
import { transition } from '../../src/core/wizard-machine.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { PostResult } from '../../src/core/types.js';
import { PUBLISHED, aFailure, play, walkTo } from '../helpers/wizard-fixtures.js';

const IN_DOUBT = play(
  walkTo('review'),
  { type: 'submitted', at: 1 },
  { type: 'post-failed', failure: aFailure({ code: 'timeout', outcomeUnknown: true }) },
);

describe('posting again', () => {
  for (const [what, ways, posted] of [
    ['posts once the forum does not have it', [], 1],
    [
      'posts nothing that the visitor went back to and changed while it was looked for',
      [
        { type: 'change-requested', part: 'title' },
        { type: 'draft-edited', title: 'Not meant to go out yet' },
        { type: 'continued' },
      ],
      0,
    ],
  ] as const satisfies readonly (readonly [string, readonly WizardEvent[], number])[]) {
    it(what, async () => {
      let state = IN_DOUBT;
      let count = 0;
      let answer: (found: PostResult | null) => void = () => {};
      const adapter: ForumAdapter = {
        name: 'test',
        createThread: async () => ((count += 1), PUBLISHED),
        findPosted: () => new Promise((resolve) => (answer = resolve)),
      };
      const send = (event: WizardEvent): void => void (state = transition(state, event));
      const caller = { adapter, locale: 'en', state: () => state, send, onError: () => {}, onPostRequest: () => null };
      const done = submitPost(caller, true);
      for (const event of ways) send(event);
      answer(null);
      await done;
      expect([count, state.step]).to.deep.equal([posted, posted === 1 ? 'posted' : 'review']);
    });
  }
});
