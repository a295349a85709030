import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** What a page may load and do. No `unsafe-…` anywhere, and nothing inline. */
export function contentSecurityPolicy({ formTargets = [] }: { readonly formTargets?: readonly string[] } = {}): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    // A form's redirect counts, too: the sign-in page leads back to where the visitor came from.
    `form-action ${[`'self'`, ...formTargets].join(' ')}`,
    `require-trusted-types-for 'script'`,
    // A page may have the wizard twice, from the script tag and in a bundle of its own: each makes its policies.
    `trusted-types lit-html dompurify help-wizard 'allow-duplicates'`,
  ].join('; ');
}

/** For a file that somebody sent: it can do nothing, even when it is opened by itself. */
export const FILE_POLICY = `default-src 'none'; frame-ancestors 'none'; sandbox`;

export async function addSecurityHeaders(
  app: FastifyInstance,
  { secure }: { readonly secure: boolean },
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    frameguard: { action: 'deny' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
  const policy = contentSecurityPolicy();
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', policy);
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  });
}
