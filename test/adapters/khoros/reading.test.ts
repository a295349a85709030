import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import type { Entry } from '../../../src/core/types.js';
import { aDraft, expectAdapterError, rejection, SEED } from '../conformance/support.js';
import { readLiql } from '../http/liql.js';
import { aForum, isAbout, isPost, queriesOf, refused } from './a-forum.js';

describe('khorosAdapter: reading', () => {
  const FIELDS =
    'id,subject,body,view_href,post_time,board.id,conversation,kudos.sum(weight),metrics.views,author.login';
  const STYLES = "(conversation.style='forum' OR conversation.style='qanda')";

  it('asks for what the query asks for', async () => {
    const { adapter, wire } = aForum();
    await adapter.search({ text: '', limit: 1 }, {});
    await adapter.search({ text: ' songs skip ', solved: true, boardId: 'android' }, {});
    expect(queriesOf(wire)).to.deep.equal([
      `SELECT ${FIELDS} FROM messages WHERE depth=0 AND ${STYLES} ORDER BY post_time DESC LIMIT 20 OFFSET 0`,
      `SELECT ${FIELDS} FROM messages WHERE depth=0 AND board.id='android' AND (subject MATCHES 'songs skip' OR body MATCHES 'songs skip') AND conversation.solved=true LIMIT 20 OFFSET 0`,
    ]);
  });

  it('goes through pages of twenty', async () => {
    const messages = Array.from({ length: 50 }, (_, at) => ({ subject: `More ${at}`, at: '2026-01-01T00:00:00Z' }));
    const { adapter, wire } = aForum({}, { messages });
    const { items } = await adapter.search({ text: '', limit: 45 }, {});
    expect(items).to.have.lengthOf(45);
    expect(queriesOf(wire).map((query) => / OFFSET (\d+)$/.exec(query)?.[1])).to.deep.equal(['0', '20', '40']);
  });

  it('cannot be made to ask anything else, whatever is typed', async () => {
    const parts = [
      "'",
      '\\',
      '"',
      '`',
      ' ',
      '\n',
      '\0',
      ')',
      '(',
      ' OR ',
      ' AND ',
      'depth=1',
      ' LIMIT 9 ',
      'é',
      '\ud800',
    ];
    const hostile = fc.array(fc.constantFrom(...parts), { maxLength: 20 }).map((found) => found.join(''));
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (text, boardId) => {
        const { adapter, wire } = aForum();
        await adapter.search({ text, boardId }, {});
        const asked = readLiql(queriesOf(wire)[0] ?? '');
        const clean = (typed: string) => typed.replace(/[\0-\x1f]+/g, ' ').replace(/\p{Surrogate}/gu, '\ufffd');
        const words = clean(text.trim());
        expect(asked?.texts).to.deep.equal([clean(boardId), ...(words === '' ? [] : [words, words])]);
        expect(asked).to.deep.include({ from: 'messages', limit: 20, offset: 0 });
      }),
    );
  });

  it('names the status of an idea or issue, and the kind of its board, as the owner does', async () => {
    const messages = [
      { subject: 'Looking into it', board: 'known', style: 'idea', status: { key: 'uc', name: 'In Review' } },
      { subject: 'An article', board: 'help', style: 'tkb' },
    ];
    const labels = { boards: { known: 'issue' as const }, statuses: { 'in review': 'under-investigation' } };
    const platforms = [{ id: 'pixel', label: 'Pixel', board: 'known' }];
    const { adapter, wire } = aForum({ labels, platforms }, { messages });
    const { items } = await adapter.search({ text: 'looking', kinds: ['issue'] }, {});
    expect(items).to.have.lengthOf(1);
    expect(items[0]).to.include({ kind: 'issue', status: 'under-investigation', title: 'Looking into it' });
    expect(items[0]?.platforms).to.deep.equal(['pixel']);
    expect(queriesOf(wire)[0]).to.contain(`${FIELDS},status FROM`);
    const all = await adapter.search({ text: '', limit: 50 }, {});
    const titles = all.items.map(({ title }) => title);
    expect(titles).to.include('Looking into it').and.not.to.include('An article');
  });

  it('gives question and solution', async () => {
    const { adapter } = aForum();
    const { items } = await adapter.search({ text: 'skip' }, {});
    const entry = await adapter.read(items[0] as Entry, {});
    expect(entry).to.include({ solved: true, answer: 'Clear the cache.', title: 'Songs skip after the update' });
    expect(entry.html).to.equal('<p>What happens in thread 1.</p><hr><p>Clear the cache.</p>');
    expect(entry.author).to.deep.equal({ name: 'ada' });
    expect(entry).not.to.have.property('partial');
  });

  it('rejects with not-found for a message that is not there any more', async () => {
    const { adapter } = aForum();
    const entry = { ...(SEED.entries[0] as Entry), id: 'khoros:99999' };
    expectAdapterError(await rejection(() => adapter.read(entry, {})), adapter, 'not-found');
  });

  it('takes a community that shows no members for one where nobody is signed in', async () => {
    const { adapter, wire } = aForum();
    wire.disturb({ on: isAbout('users'), answer: { json: { status: 'success', data: { items: [] } } } });
    expect((await adapter.visitor({})).signedIn).to.equal(false);
    expectAdapterError(await rejection(() => adapter.createThread(aDraft(), {})), adapter, 'auth-required');
    expect(wire.requests.filter(isPost)).to.be.empty;
  });

  it('sends the session key of the options with every request', async () => {
    const { adapter, wire } = aForum({ headers: { 'li-api-session-key': 'key-1' } });
    await adapter.createThread(aDraft(), {});
    expect(wire.requests.map(({ headers }) => headers.get('li-api-session-key'))).to.deep.equal(['key-1', 'key-1']);
  });

  it('waits a moment when it is told to wait no time at all', async () => {
    const { adapter, wire } = aForum();
    wire.disturb({ on: () => true, answer: { ...refused(429, 'Slow'), headers: { 'retry-after': '0' } } });
    const error = await rejection(() => adapter.search({ text: '' }, {}));
    expect(expectAdapterError(error, adapter, 'rate-limited').retryAfterMs).to.equal(1000);
  });

  it('does not tell the visitor that a query it made was wrong', async () => {
    const { adapter, wire } = aForum();
    wire.disturb({ on: () => true, answer: refused(400, 'Invalid query syntax') });
    expectAdapterError(await rejection(() => adapter.search({ text: 'a' }, {})), adapter, 'protocol');
  });

  it('gives boards with absolute addresses', async () => {
    const { boards, bodyFormat } = await aForum().adapter.describe({});
    expect(boards[0]).to.deep.equal({
      id: 'android',
      title: 'Android',
      url: 'https://forum.example/t5/x/bd-p/android',
    });
    expect(bodyFormat).to.equal('html');
  });
});
