import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** One of OWASP's settings for scrypt: 16 MB of memory for every guess. */
const COST = { N: 2 ** 14, r: 8, p: 5 };
const KEY_BYTES = 32;
/** As good as any other to compare with when there is no account. */
const NOBODY = record(Buffer.alloc(16), Buffer.alloc(KEY_BYTES));

/** `scrypt$N$r$p$salt$key`: a later, higher cost does not lock out those who signed up before. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return record(salt, await derive(password, salt, COST));
}

/** Takes the same time for a wrong password and, given `null`, for an account that does not exist. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (stored ?? NOBODY).split('$');
  const expected = Buffer.from(key, 'base64');
  const given = await derive(password, Buffer.from(salt, 'base64'), { N: Number(N), r: Number(r), p: Number(p) });
  return expected.length === given.length && timingSafeEqual(expected, given) && stored !== null;
}

function record(salt: Buffer, key: Buffer): string {
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$');
}

async function derive(password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same word typed on two keyboards may be two sequences of code points.
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { ...cost, maxmem: 2 ** 26 }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
