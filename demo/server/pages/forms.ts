import type { FastifyInstance } from 'fastify';

const MAX_BYTES = 16 * 1024;

/** Lets a scope read what a page's form sends. The API must not: a form of any site can be sent to it. */
export function readForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const options = { parseAs: 'string', bodyLimit: MAX_BYTES } as const;
  app.addContentTypeParser('application/x-www-form-urlencoded', options, async (_request: unknown, text: string) =>
    Object.fromEntries(new URLSearchParams(text)),
  );
}

/** A field of a form or a query, as text; whatever else came is none. */
export function field(source: unknown, name: string): string {
  const value = (source as Readonly<Record<string, unknown>> | undefined | null)?.[name];
  return typeof value === 'string' && !value.includes('\0') ? value : '';
}
