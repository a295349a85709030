import { safeParse } from 'valibot';
import type { SiteConfig } from '../core/config.js';
import { ConfigError } from '../core/errors.js';
import { problem, problemsOf } from './config-problems.js';
import { findBrokenReferences } from './config-references.js';
import { siteConfigShape } from './site-config-schema.js';

const HEADLINE = 'The site config cannot be used.';

/**
 * Checks a site config and copies it. What JSON cannot hold is dropped (a key whose value is `undefined` counts as left
 * out), except in `forum`, whose options are its adapter's business. An empty list where an object belongs is read as
 * an empty object: PHP writes one for the other.
 *
 * @throws ConfigError that names everything that is wrong. What the parts say about each other is only looked at once
 *   each of them has the right shape.
 */
export function parseSiteConfig(value: unknown): SiteConfig {
  const { success, output, issues } = safeParse(siteConfigShape, copyOf(value), { abortPipeEarly: true });
  const problems = success ? findBrokenReferences(output) : problemsOf(issues);
  if (!success || problems.length > 0) throw new ConfigError(HEADLINE, problems);
  return output;
}

function copyOf(value: unknown): object {
  try {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const { forum, ...rest } = value as { forum?: unknown };
      return { ...(JSON.parse(JSON.stringify(rest)) as object), ...(forum !== undefined && { forum }) };
    }
  } catch (cause) {
    throw new ConfigError(HEADLINE, [problem('', value, 'what JSON can hold')], { cause });
  }
  throw new ConfigError(HEADLINE, [problem('', value, 'an object')]);
}
