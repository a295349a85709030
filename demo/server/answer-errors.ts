import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem, type FieldProblem } from './problem.js';
import { errorPage } from './pages/error-page.js';

/** Where programs ask, and get problems as JSON; everybody else gets a page. */
export const API = '/api/v1';

type Thrown = Partial<FastifyError> & { readonly code?: string };

/** Says what went wrong, to programs as a `Problem`, to people as a page; what nobody foresaw is logged, not told. */
export function answerErrors(app: FastifyInstance, site: string): void {
  const send = sender(site);
  app.setErrorHandler(async (error, request, reply) => send(problemOf(error), request, reply));
  app.setNotFoundHandler(async (request, reply) => {
    return send(new Problem(404, 'not-found', 'There is nothing at this address.'), request, reply);
  });
}

function sender(site: string) {
  return async (problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (problem.statusCode >= 500) request.log.error(problem.cause ?? problem);
    const { retryAfterMs } = problem.details;
    if (retryAfterMs !== undefined) reply.header('retry-after', Math.max(1, Math.ceil(retryAfterMs / 1000)));
    reply.code(problem.statusCode).header('cache-control', 'no-store');
    if (request.url.startsWith(`${API}/`)) return reply.type('application/problem+json').send(problem.body());
    return reply.type('text/html; charset=utf-8').send(errorPage(problem, site));
  };
}

function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const error = thrown as Thrown;
  if (error.validation)
    return new Problem(422, 'validation', 'The request is not what was expected.', { fields: fieldsOf(error) });
  if (isDatabaseAway(error)) {
    const detail = 'The forum cannot reach its database. Please try again in a moment.';
    return new Problem(503, 'unavailable', detail, { cause: thrown, retryAfterMs: 5000 });
  }
  const { statusCode: status = 500 } = error;
  if (status < 400 || status >= 500) {
    return new Problem(500, 'unavailable', 'Something went wrong here. Please try again.', { cause: thrown });
  }
  // Of the framework: too large, not JSON, another content type. Its messages are short, and name nothing of ours.
  return new Problem(status, status === 404 ? 'not-found' : 'validation', error.message ?? 'The request is not valid.');
}

/** One message per field: the first. */
function fieldsOf({ validation = [], validationContext: part = 'body' }: Thrown): FieldProblem[] {
  const fields = new Map<string, string>();
  for (const { instancePath, params, message = 'is not valid' } of validation) {
    const { missingProperty: missing, additionalProperty: unknown } = params as Readonly<
      Record<string, string | undefined>
    >;
    const field = instancePath.split('/')[1] ?? missing ?? unknown ?? part;
    if (!fields.has(field)) fields.set(field, `${field} ${field === missing ? 'is missing' : message}.`);
  }
  return [...fields].map(([field, message]) => ({ field, message }));
}

/** Not reached, or shutting down: the same request may work in a moment. */
function isDatabaseAway({ code = '', message = '' }: Thrown): boolean {
  return (
    /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|57P0[123]|08\d{3}|53300)$/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated|PGlite is clos/.test(message)
  );
}
