import type { FastifyRequest } from 'fastify';
import { API } from '../answer-errors.js';
import type { Forum } from '../forum.js';
import type { Handlers } from '../openapi.js';
import { notFound, Problem } from '../problem.js';
import { FILE_POLICY } from '../security/headers.js';
import { addUpload, uploadById } from '../store/uploads.js';
import { member } from './entry-routes.js';
import { FILE_TYPES, typeOfFile } from './file-types.js';

/** Files beside posts. */
export function uploadHandlers(forum: Forum): Handlers {
  const { database, settings, origins } = forum;
  return {
    async uploadFile(request, reply) {
      const { id: accountId } = await member(forum, request);
      const content = await fileOf(request, settings.uploadMaxBytes);
      const type = typeOfFile(content);
      if (type === undefined) {
        const allowed = FILE_TYPES.map((one) => one.type.replace('image/', '')).join(', ');
        throw refused(415, `This is no picture we can show. Allowed: ${allowed}.`);
      }
      const url = origins.address(request, `${API}/uploads/${await addUpload(database, accountId, { type, content })}`);
      reply.code(201).header('location', url);
      return { url, type, bytes: content.length };
    },
    async readUpload(request, reply) {
      const file = await uploadById(database, (request.params as { readonly id: string }).id);
      if (!file) throw notFound('file');
      reply.header('content-security-policy', FILE_POLICY);
      // An id is never given to another file.
      reply.header('cache-control', 'public, max-age=31536000, immutable');
      reply.type(file.type);
      return Buffer.from(file.content);
    },
  };
}

/** The bytes of the one file of a form. @throws Problem */
async function fileOf(request: FastifyRequest, maxBytes: number): Promise<Buffer> {
  if (!request.isMultipart()) throw refused(415, 'The request needs a form with a file.');
  const part = await request.file();
  if (part?.fieldname !== 'file') throw refused(422, 'The form has no file.');
  try {
    const content = await part.toBuffer();
    if (content.length > 0) return content;
  } catch (error) {
    if ((error as { readonly code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE') throw error;
    throw refused(413, `The file is too large. It may have ${Math.floor(maxBytes / 1024)} kB.`);
  }
  throw refused(422, 'The file is empty.');
}

function refused(status: number, message: string): Problem {
  return new Problem(status, 'validation', message, { fields: [{ field: 'file', message }] });
}
