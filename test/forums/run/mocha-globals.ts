import { after, before, describe as suite, it as nodeTest } from 'node:test';

/** No answer of a forum on this machine takes that long; without a limit a lost one would hold up the run. */
const TIMEOUT = { timeout: 180_000 };

type Body = () => unknown;

const it = (sentence: string, body: Body): void =>
  void nodeTest(sentence, TIMEOUT, async () => {
    await body();
  });
it.skip = (sentence: string): void => void nodeTest(sentence, { skip: true }, () => undefined);

const describe = (name: string, body: Body): void => void suite(name, () => void body());
describe.skip = (name: string, body: Body): void => void suite(name, { skip: true }, () => void body());

/** The suites of the adapters are written for mocha in a browser; what they use of it is what `node:test` has, too. */
Object.assign(globalThis, { describe, it, before, after });
