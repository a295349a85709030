import { expect } from '@esm-bundle/chai';
import { memoryAdapter, type MemoryOptions } from '../../../src/adapters/memory.js';
import type { Entry } from '../../../src/core/types.js';
import { aDraft } from '../conformance/support.js';

const KEY = 'help-wizard-persistence-test';
const DEFAULT_KEY = 'help-wizard-memory-forum';
const ENTRY: Entry = {
  id: 'e',
  kind: 'issue',
  title: 'Songs skip',
  url: 'https://forum.example/e',
  text: '',
  votes: 1,
};

describe('memoryAdapter: persistence', () => {
  const { warn } = console;
  const { setItem } = Storage.prototype;
  let warnings: string[] = [];
  let keysWritten: string[] = [];

  beforeEach(() => {
    warnings = [];
    keysWritten = [];
    console.warn = (message: string) => void warnings.push(message);
    // Test files run side by side on one origin: what else lies in the storage is none of our business.
    Storage.prototype.setItem = function (key, value) {
      keysWritten.push(key);
      setItem.call(this, key, value);
    };
  });

  afterEach(() => {
    console.warn = warn;
    Storage.prototype.setItem = setItem;
    localStorage.removeItem(KEY);
  });

  it('has everything again after a reload', async () => {
    const before = aForum();
    const draft = aDraft({ platform: 'pixel', consulted: [{ id: 'e', url: ENTRY.url, title: 'Songs skip' }] });
    const result = await before.createThread(draft, {});
    await before.vote(ENTRY, {});
    await before.comment(ENTRY, { body: 'Here too.', clientToken: 'c' }, {});
    const after = aForum();
    expect(after.posted).to.deep.equal([{ draft, result }]);
    expect(after.comments).to.deep.equal(before.comments);
    expect(after.entries()).to.deep.equal(before.entries());
    expect(await after.vote(ENTRY, {})).to.deep.equal({ count: 2 });
    expect(await after.createThread(draft, {})).to.deep.equal(result);
    expect(after.posted).to.have.lengthOf(1);
    expect(warnings).to.be.empty;
  });

  it('is one forum for all adapters with the same key', async () => {
    const [one, other] = [aForum({ visitor: { name: 'Ada' } }), aForum({ visitor: { name: 'Grace' } })];
    await one.createThread(aDraft(), {});
    await other.createThread(aDraft(), {});
    await one.vote(ENTRY, {});
    await other.vote(ENTRY, {});
    expect(one.entries()).to.deep.equal(other.entries());
    expect(one.posted).to.have.lengthOf(2);
    expect(one.entries().find(({ id }) => id === 'e')?.votes).to.equal(3);
    other.reset();
    expect(one.posted).to.be.empty;
  });

  it('uses a key of its own by default, and none without persist', async () => {
    await aForum({ persist: false }).createThread(aDraft(), {});
    expect(keysWritten).to.be.empty;
    await aForum({ persist: true }).createThread(aDraft(), {});
    localStorage.removeItem(DEFAULT_KEY);
    expect(keysWritten).to.deep.equal([DEFAULT_KEY]);
  });

  it('stores nothing before the first post', async () => {
    const forum = aForum();
    await forum.search({ text: '' }, {});
    await forum.visitor({});
    expect(keysWritten).to.be.empty;
  });

  for (const [what, stored] of Object.entries({
    'is not JSON': '{"version":1,',
    'is of another version': '{"version":2,"posts":[],"comments":[],"actions":[]}',
    'is something else': '[1,2,3]',
    'lacks a part': '{"version":1,"posts":[{"draft":{}}],"comments":[],"actions":[]}',
  })) {
    it(`starts empty, and warns once, when what is stored ${what}`, async () => {
      localStorage.setItem(KEY, stored);
      const forum = aForum();
      expect(forum.posted).to.be.empty;
      expect(forum.entries()).to.deep.equal([ENTRY]);
      await forum.createThread(aDraft(), {});
      expect(aForum().posted).to.have.lengthOf(1);
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.contain(`"${KEY}"`);
    });
  }

  it('does not take over a stored address that is a script', async () => {
    await aForum({ threadUrl: 'https://forum.example/{id}' }).createThread(aDraft(), {});
    const stored = localStorage.getItem(KEY) ?? '';
    localStorage.setItem(KEY, stored.replace('https://forum.example/', 'javascript:alert(1)//'));
    expect(aForum().posted).to.be.empty;
    expect(warnings).to.have.lengthOf(1);
  });

  it('goes on in memory, and warns once, when the storage is full', async () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    await postsTwiceInMemory();
  });

  it('goes on in memory, and warns once, when the storage is forbidden', async () => {
    const property = Object.getOwnPropertyDescriptor(window, 'localStorage') ?? {};
    const get = () => {
      throw new DOMException('Denied.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { configurable: true, get });
    try {
      await postsTwiceInMemory();
    } finally {
      Object.defineProperty(window, 'localStorage', property);
    }
  });

  async function postsTwiceInMemory(): Promise<void> {
    const forum = aForum();
    await forum.createThread(aDraft(), {});
    await forum.createThread(aDraft(), {});
    expect(forum.posted).to.have.lengthOf(2);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain(`"${KEY}"`);
  }
});

function aForum(options: Partial<MemoryOptions> = {}) {
  return memoryAdapter({ boards: [{ id: 'android', title: 'Android' }], entries: [ENTRY], persist: KEY, ...options });
}
