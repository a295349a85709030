import { expect } from '@esm-bundle/chai';
import type { AdapterErrorCode } from '../../../src/core/errors.js';
import { actionTests, composeUrlTests, findPostedTests, uploadTests } from './action-tests.js';
import {
  CALLS,
  knownEntry,
  OPTIONAL_MEMBERS,
  READS,
  type AskingMember,
  type Full,
  type MemberTest,
  type OptionalMember,
  type OwnTests,
} from './members.js';
import { describeTests, readTests, searchTests, visitorTests } from './reading-tests.js';
import {
  expectAbortError,
  expectAdapterError,
  rejection,
  SHORT_MS,
  testIf,
  type ForumTest,
  type Traits,
} from './support.js';

/** Failures every call can meet, whatever it asks. */
const COMMON_FAILURES: readonly AdapterErrorCode[] = ['unavailable', 'unreachable', 'protocol'];

const OWN_TESTS: Readonly<Record<OptionalMember, OwnTests>> = {
  describe: describeTests,
  visitor: visitorTests,
  search: searchTests,
  read: readTests,
  vote: actionTests('vote'),
  subscribe: actionTests('subscribe'),
  comment: actionTests('comment'),
  upload: uploadTests,
  findPosted: findPostedTests,
  composeUrl: composeUrlTests,
};

/** The optional members: what each does, and how each is cut short and fails. */
export function memberTests(test: ForumTest, offered: readonly OptionalMember[], traits: Traits): void {
  const signedOutTest = testIf(test, traits.signsIn, 'nobody signs in to this forum');
  for (const member of OPTIONAL_MEMBERS) {
    if (!offered.includes(member)) {
      it.skip(`${member} (this forum has none)`);
      continue;
    }
    describe(member, () => {
      OWN_TESTS[member](onMember(test), onMember(signedOutTest));
      if (member === 'composeUrl') return;
      const askingTest = testIf(test, !traits.answersAlone.includes(member), 'the adapter knows it without the forum');
      abortedTest(onMember(test), member);
      cuttingTests(onMember(askingTest), member);
      for (const code of COMMON_FAILURES) {
        const codeTest = testIf(askingTest, traits.codes.includes(code), `this forum has no ${code}`);
        failureTest(onMember(codeTest), member, code);
      }
    });
  }
}

function onMember(test: ForumTest): MemberTest {
  return (sentence, run) => test(sentence, (forum) => run(forum, forum.adapter as Full));
}

function abortedTest(test: MemberTest, member: AskingMember): void {
  test('rejects with an AbortError when it is aborted already', async (_, adapter) => {
    const entry = await knownEntry(adapter);
    expectAbortError(await rejection(() => CALLS[member](adapter, entry, { signal: AbortSignal.abort() })));
  });
}

function cuttingTests(test: MemberTest, member: AskingMember): void {
  if (READS.includes(member)) {
    test('rejects with an AbortError when it is aborted before the answer comes', async (forum, adapter) => {
      const entry = await knownEntry(adapter);
      const leaving = new AbortController();
      forum.hang(member);
      const call = CALLS[member](adapter, entry, { signal: leaving.signal });
      leaving.abort();
      expectAbortError(await rejection(() => call));
    });
  }

  test('rejects with timeout when no answer comes in time', async (forum, adapter) => {
    const entry = await knownEntry(adapter);
    forum.hang(member);
    const error = await rejection(() => CALLS[member](adapter, entry, { timeoutMs: forum.shortMs ?? SHORT_MS }));
    const { outcomeUnknown } = expectAdapterError(error, adapter, 'timeout');
    if (member === 'comment') expect(outcomeUnknown, 'outcomeUnknown').to.equal(true);
    if (READS.includes(member)) expect(outcomeUnknown, 'outcomeUnknown').to.equal(false);
  });
}

function failureTest(test: MemberTest, member: AskingMember, code: AdapterErrorCode): void {
  test(`rejects with ${code}`, async (forum, adapter) => {
    const entry = await knownEntry(adapter);
    forum.failWith(code, member);
    expectAdapterError(await rejection(() => CALLS[member](adapter, entry, {})), adapter, code);
  });
}
