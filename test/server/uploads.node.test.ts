import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestServer } from '../../demo/server/test-server.js';
import { API, PASSWORD, start } from './support.js';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]);
const MAX_BYTES = 4096;

// Over a socket: what a form is made of, `fetch` knows.
describe('the reference server, sent files', () => {
  let server: TestServer;
  let headers: Record<string, string>;

  before(async () => {
    server = await start({ settings: { uploadMaxBytes: MAX_BYTES } });
    const cookie = await server.signIn('mira', PASSWORD);
    const session = (await (await fetch(`${server.baseUrl}/session`, { headers: { cookie } })).json()) as {
      csrfToken: string;
    };
    headers = { cookie, 'x-csrf-token': session.csrfToken };
  });
  after(async () => server.stop());

  async function upload(
    content: Uint8Array<ArrayBuffer>,
    { field = 'file', name = 'picture.png', type = 'image/png' } = {},
  ) {
    const body = new FormData();
    body.set(field, new File([content], name, { type }));
    return fetch(`${server.baseUrl}/uploads`, { method: 'POST', headers, body });
  }

  const refusal = async (response: Response) => {
    const { code, fields } = (await response.json()) as { code: string; fields?: { field: string }[] };
    return [response.status, code, fields?.[0]?.field];
  };

  it('keeps a picture, and gives it back as what it is, and as nothing else', async () => {
    const response = await upload(PNG, { name: '../../evil.html', type: 'text/html' });
    assert.equal(response.status, 201);
    const { url, type, bytes } = (await response.json()) as { url: string; type: string; bytes: number };
    assert.deepEqual([type, bytes, response.headers.get('location')], ['image/png', PNG.length, url]);
    const file = await fetch(url);
    assert.deepEqual(Buffer.from(await file.arrayBuffer()), PNG);
    assert.equal(file.headers.get('content-type'), 'image/png');
    assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
    assert.match(file.headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/);
  });

  for (const [type, start] of [
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['image/gif', Buffer.from('GIF89a')],
    ['image/webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 ')],
  ] as const) {
    it(`knows ${type} by its bytes`, async () => {
      const { type: found } = (await (await upload(start)).json()) as { type: string };
      assert.equal(found, type);
    });
  }

  for (const [what, content] of [
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing with scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a program', 'MZ\x90\0'],
    ['text', 'Just words'],
  ] as const) {
    it(`refuses ${what} that says it is a picture`, async () => {
      assert.deepEqual(await refusal(await upload(Buffer.from(content))), [415, 'validation', 'file']);
    });
  }

  it('refuses what is too large, empty, missing or no form', async () => {
    const large = Buffer.concat([PNG, Buffer.alloc(MAX_BYTES)]);
    assert.deepEqual(await refusal(await upload(large)), [413, 'validation', 'file']);
    assert.deepEqual(await refusal(await upload(Buffer.alloc(0))), [422, 'validation', 'file']);
    assert.deepEqual(await refusal(await upload(PNG, { field: 'other' })), [422, 'validation', 'file']);
    const json = { ...headers, 'content-type': 'application/json' };
    const response = await fetch(`${server.baseUrl}/uploads`, { method: 'POST', headers: json, body: '{}' });
    assert.deepEqual(await refusal(response), [415, 'validation', 'file']);
    const huge = await upload(Buffer.alloc(3 * 2 ** 20)).catch(() => null);
    // The server may hang up before everything has been sent.
    if (huge) assert.equal(huge.status, 413);
  });

  it('says what it takes', async () => {
    const { uploads } = (await (await fetch(`${server.origin}${API}/forum`)).json()) as { uploads: object };
    assert.deepEqual(uploads, { maxBytes: MAX_BYTES, types: ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] });
  });
});
