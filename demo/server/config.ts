import { isIP } from 'node:net';
import { DEFAULT_RATE_LIMITS, type RateLimits } from './security/rate-limits.js';

/** A server that cannot start as it was told to. The message names everything that is wrong. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
  constructor(problems: readonly string[]) {
    super(['The server cannot start:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
  }
}

/** What the environment says; see README.md. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  readonly allowedOrigins: readonly string[];
  readonly trustProxy: boolean;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly seed: 'demo' | 'none';
  readonly moderateFirstPost: boolean;
  readonly sessionHours: number;
  readonly uploadMaxBytes: number;
  readonly rateLimits: RateLimits;
  readonly logLevel: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** @throws ConfigurationError */
export function readConfig(environment: Environment): Config {
  const read = new Reader(environment);
  const host = read.text('HOST', '127.0.0.1');
  const isLocal = host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
  const config: Config = {
    host,
    port: read.integer('PORT', 5173, 0, 65_535),
    publicUrl: read.origin('PUBLIC_URL'),
    allowedOrigins: read.origins('ALLOWED_ORIGINS'),
    trustProxy: read.flag('TRUST_PROXY'),
    databaseUrl: read.databaseUrl('DATABASE_URL'),
    dataDir: read.text('DATA_DIR', '.data'),
    seed: read.choice('SEED', ['demo', 'none'], isLocal ? 'demo' : 'none'),
    moderateFirstPost: read.flag('MODERATE_FIRST_POST'),
    sessionHours: read.integer('SESSION_HOURS', 336, 1, 8760),
    uploadMaxBytes: read.integer('UPLOAD_MAX_BYTES', 2 * 2 ** 20, 1024, 50 * 2 ** 20),
    rateLimits: {
      reads: read.integer('RATE_LIMIT_READS', DEFAULT_RATE_LIMITS.reads, 1, 1_000_000),
      posts: read.integer('RATE_LIMIT_POSTS', DEFAULT_RATE_LIMITS.posts, 1, 1_000_000),
      reactions: read.integer('RATE_LIMIT_REACTIONS', DEFAULT_RATE_LIMITS.reactions, 1, 1_000_000),
      signIns: read.integer('RATE_LIMIT_SIGN_INS', DEFAULT_RATE_LIMITS.signIns, 1, 1_000_000),
    },
    logLevel: read.choice('LOG_LEVEL', LEVELS, 'warn'),
  };
  if (!isLocal && config.publicUrl === undefined) {
    read.problems.push(`PUBLIC_URL is missing: with HOST=${host} others reach this server, and links need its address`);
  }
  if (!isLocal && config.seed === 'demo') {
    read.problems.push(`SEED=demo has accounts with known passwords: it is for HOST=127.0.0.1`);
  }
  if (read.problems.length > 0) throw new ConfigurationError(read.problems);
  return config;
}

class Reader {
  readonly problems: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  text(name: string, fallback: string): string {
    return this.#get(name) ?? fallback;
  }

  flag(name: string): boolean {
    return this.choice(name, ['on', 'off'], 'off') === 'on';
  }

  choice<Value extends string>(name: string, allowed: readonly Value[], fallback: Value): Value {
    const found = this.#get(name) ?? fallback;
    const value = allowed.find((one) => one === found);
    return value ?? this.#wrong(name, found, `one of ${allowed.join(', ')}`, fallback);
  }

  integer(name: string, fallback: number, min: number, max: number): number {
    const found = this.#get(name);
    if (found === undefined) return fallback;
    const value = /^\d+$/.test(found) ? Number(found) : NaN;
    return value >= min && value <= max ? value : this.#wrong(name, found, `a number from ${min} to ${max}`, fallback);
  }

  origin(name: string): string | undefined {
    const found = this.#get(name);
    return found === undefined ? undefined : this.#origin(name, found);
  }

  origins(name: string): string[] {
    const found = (this.#get(name) ?? '').split(/[\s,]+/).filter((part) => part !== '');
    return found.flatMap((part) => this.#origin(name, part) ?? []);
  }

  /** The address may hold a password: it is not repeated. */
  databaseUrl(name: string): string | undefined {
    const found = this.#get(name);
    if (found === undefined || (URL.canParse(found) && /^postgres(?:ql)?:$/.test(new URL(found).protocol)))
      return found;
    return this.#wrong(name, 'something else', 'an address such as postgres://user@host/database', undefined);
  }

  /** Empty is as good as not there: that is how a variable is taken back in many places. */
  #get(name: string): string | undefined {
    const value = this.#environment[name]?.trim();
    return value === '' ? undefined : value;
  }

  #origin(name: string, found: string): string | undefined {
    const url = URL.canParse(found) ? new URL(found) : undefined;
    const isOrigin = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.username;
    return isOrigin
      ? url.origin
      : this.#wrong(name, found, 'an address such as https://forum.example, without a path', undefined);
  }

  #wrong<Value>(name: string, found: string, allowed: string, fallback: Value): Value {
    this.problems.push(`${name}: found ${found}; allowed: ${allowed}`);
    return fallback;
  }
}
