import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import openapiGlue from 'fastify-openapi-glue';
import { parse } from 'yaml';
import { API } from './answer-errors.js';
import type { Forum } from './forum.js';
import { invalid, Problem } from './problem.js';
import type { RateLimits } from './security/rate-limits.js';

/** Does what an operation of openapi.yaml promises; the request has been checked against it. */
export type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
/** By operation id. */
export type Handlers = Readonly<Record<string, Handler>>;

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Operation {
  readonly operationId: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses?: object;
}

type Writable<Type> = { -readonly [Name in keyof Type]: Type[Name] };

/** The parts of the document this server looks at itself. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export async function readApiDocument(): Promise<ApiDocument> {
  return parse(await readFile(new URL('openapi.yaml', import.meta.url), 'utf8')) as ApiDocument;
}

/**
 * Makes the routes of openapi.yaml. Who must be signed in, and who must prove to come from here, stands in the document, as
 * does what a request may hold.
 *
 * @param checkResponses - also checks what is answered; for tests
 */
export async function addApi(
  app: FastifyInstance,
  forum: Forum,
  handlers: Handlers,
  checkResponses: boolean,
): Promise<void> {
  const document = await readApiDocument();
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  const byId = new Map(operations.map((operation) => [operation.operationId, operation]));
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  // Not checked by any schema, and a way for forms of other sites.
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  app.addHook('preValidation', async (request) => {
    readQuery(request);
    refuseNul([request.params, request.query, request.body]);
  });
  if (checkResponses) app.addHook('preSerialization', checkResponse);
  await app.register(openapiGlue, {
    specification: forPlugin(document, checkResponses),
    prefix: API,
    // Address and schema are the document's: a route has the rest.
    operationResolver: (operationId, method) => {
      const [operation, handler] = [byId.get(operationId), handlers[operationId]];
      if (!operation || !handler) throw new Error(`Nothing does ${operationId}.`);
      return routeOf(forum, operation, method, handler) as unknown as RouteOptions;
    },
  });
}

/**
 * The document as the plugin needs it, and changes it: files are checked by who reads them, and responses by this file,
 * where they are at all.
 */
function forPlugin(document: ApiDocument, withResponses: boolean): object {
  const copy = structuredClone(document) as { paths: Record<string, Record<string, Partial<Writable<Operation>>>> };
  for (const operation of Object.values(copy.paths).flatMap((path) => Object.values(path))) {
    if (operation.requestBody?.content['multipart/form-data']) delete operation.requestBody;
    if (operation.responses && !withResponses) operation.responses = { default: { description: 'Not checked.' } };
  }
  return copy;
}

function routeOf(
  forum: Forum,
  { operationId, security = [], requestBody }: Operation,
  method: string,
  handler: Handler,
) {
  const needs = new Set(security.flatMap((scheme) => Object.keys(scheme)));
  const kind = kindOf(operationId, method);
  return {
    async onRequest(request: FastifyRequest): Promise<void> {
      await forum.checkRate(kind, request);
      if (!needs.has('session')) return;
      if ((await forum.sessions.account(request)) === null) {
        throw new Problem(401, 'auth-required', 'Please sign in first.');
      }
      if (needs.has('csrfToken')) forum.sessions.checkCsrf(request, request.headers['x-csrf-token']);
    },
    async preHandler(request: FastifyRequest): Promise<void> {
      // An empty body has no content type, hence no schema.
      if (requestBody?.content['application/json'] && typeof request.body !== 'object') {
        throw invalid({ field: 'body', message: 'The request needs a JSON object.' });
      }
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => handler(request, reply),
  };
}

function kindOf(operationId: string, method: string): keyof RateLimits {
  if (method === 'GET') return 'reads';
  return /Vote$|Subscription$/.test(operationId) ? 'reactions' : 'posts';
}

/** A query is text; what the document calls a number, a yes or a list becomes one where it can. */
function readQuery(request: FastifyRequest): void {
  const schema = request.routeOptions.schema?.querystring as Schema | undefined;
  const query = request.query as Record<string, unknown>;
  for (const [name, { type }] of Object.entries(schema?.properties ?? {})) {
    const value = query[name];
    if (type === 'array' && typeof value === 'string') query[name] = [value];
    else if (typeof value !== 'string') continue;
    else if (type === 'integer' && /^\d{1,9}$/.test(value)) query[name] = Number(value);
    else if (type === 'boolean' && /^(?:true|false)$/.test(value)) query[name] = value === 'true';
  }
}

/** The one character that Postgres cannot store. */
function refuseNul(parts: readonly unknown[]): void {
  const hasNul = (part: unknown): boolean => {
    if (typeof part === 'string') return part.includes('\0');
    return typeof part === 'object' && part !== null && Object.values(part).some(hasNul);
  };
  if (parts.some(hasNul)) throw invalid({ field: 'request', message: 'Text must not contain the character U+0000.' });
}

async function checkResponse(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  type Content = Readonly<Record<string, { readonly schema: object }>>;
  const responses = request.routeOptions.schema?.response as Record<string, { content: Content }> | undefined;
  // Nothing of the document's, or broken before it was known what it is.
  if (!responses) return payload;
  const type = /^[\w/+-]+/.exec(String(reply.getHeader('content-type') ?? 'application/json'))?.[0] ?? '';
  const schema = (responses[reply.statusCode] ?? responses.default)?.content[type]?.schema;
  const is = `${request.method} ${request.url} ${reply.statusCode} ${type}`;
  if (!schema) throw new Error(`openapi.yaml does not know the response ${is}.`);
  const validate = request.compileValidationSchema(schema);
  if (validate(structuredClone(payload))) return payload;
  throw new Error(`openapi.yaml promises something else for ${is}: ${JSON.stringify(validate.errors)}`);
}
