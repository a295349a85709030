import type { Forum } from '../forum.js';
import type { Handlers } from '../openapi.js';
import { mayActAs, ROLES } from '../store/accounts.js';
import { allBoards, allPlatforms } from '../store/boards.js';
import { FILE_TYPES } from './file-types.js';

/** What the forum is like, and who is asking. */
export function forumHandlers({ database, settings, origins, sessions }: Forum): Handlers {
  return {
    async describeForum(request) {
      const [boards, platforms, account] = await Promise.all([
        allBoards(database),
        allPlatforms(database),
        sessions.account(request),
      ]);
      const mayPost = boards.filter(({ postingRole }) =>
        account === null ? postingRole === 'member' : mayActAs(account, postingRole),
      );
      return {
        name: settings.name,
        boards: mayPost.map(({ id, title, path }) => ({
          ...{ id, title },
          ...(path !== null && { url: origins.address(request, path) }),
        })),
        ...(platforms.length > 0 && { platforms }),
        limits: settings.limits,
        bodyFormat: 'markdown',
        ...(settings.tags && { tags: settings.tags }),
        uploads: { maxBytes: settings.uploadMaxBytes, types: FILE_TYPES.map(({ type }) => type) },
        features: ['search', 'vote', 'subscribe', 'comment', 'upload'],
      };
    },
    async readSession(request, reply) {
      const account = await sessions.account(request);
      const roles = account === null ? [] : ROLES.filter((role) => mayActAs(account, role));
      return {
        visitor: account === null ? null : { id: String(account.id), name: account.name, roles },
        csrfToken: sessions.csrfToken(request, reply),
        signInUrl: `${origins.address(request, '/signin')}?returnTo={returnTo}`,
      };
    },
  };
}
