import { ADAPTER_ERROR_CODES } from '../../src/core/errors.js';
import type { CreateForum } from './conformance/harness.js';
import { memberTests } from './conformance/member-tests.js';
import { OPTIONAL_MEMBERS } from './conformance/members.js';
import { postingFailureTests } from './conformance/posting-failure-tests.js';
import { postingTests } from './conformance/posting-tests.js';
import { SEED, type ForumTest, type Traits } from './conformance/support.js';

export type { CreateForum, ForumHarness, ForumSeed, StoredThread } from './conformance/harness.js';

/**
 * What the wizard relies on, as one mocha suite for every adapter: against the forum itself where it lives in the page,
 * against a fake server where it is asked over HTTP. The adapter's own test file adds what only it does.
 *
 * Members the adapter leaves out, and codes its forum cannot give, are skipped and named, so that a run shows them.
 *
 * @param create - makes a fresh forum; called once per test, and once before them to see what the adapter offers
 */
export function testForumAdapter(name: string, create: CreateForum): void {
  const { offered, traits } = lookAt(create);
  const test: ForumTest = (sentence, run) => {
    it(sentence, async () => {
      const forum = create(SEED);
      try {
        await forum.ready?.();
        await run(forum);
      } finally {
        await forum.close?.();
      }
    });
  };

  describe(`forum adapter: ${name} (${offered.length} of ${OPTIONAL_MEMBERS.length} optional members)`, () => {
    postingTests(test, traits);
    postingFailureTests(test, traits);
    memberTests(test, offered, traits);
  });
}

function lookAt(create: CreateForum) {
  const { adapter, handsOff = false, codes, answersAlone = [], signOut, close } = create(SEED);
  void close?.();
  const traits: Traits = {
    handsOff,
    signsIn: signOut !== undefined,
    codes: codes ?? (handsOff ? [] : ADAPTER_ERROR_CODES),
    answersAlone,
  };
  return { offered: OPTIONAL_MEMBERS.filter((member) => adapter[member] !== undefined), traits };
}
