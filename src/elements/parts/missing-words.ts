import type { SourceName } from '../../core/config.js';
import type { Messages } from '../../i18n/messages.js';

/** "Could not be loaded: status page and help articles." */
export function missingWords(missing: readonly SourceName[], messages: Messages, locale: string): string {
  const names = new Set(missing.map((source) => source.label ?? sourceWord(source, messages)));
  return messages.sourcesMissing({ sources: new Intl.ListFormat(locale).format(names) });
}

function sourceWord({ type, url }: SourceName, messages: Messages): string {
  switch (type) {
    case 'statuspage':
      return messages.sourceStatusPage;
    case 'forum':
      return messages.sourceForum;
    case 'json':
      return fileName(url ?? '');
    default:
      return messages.sourceSearch;
  }
}

/** "help-articles" of `https://site.example/content/help-articles.json`; without a file the host. */
function fileName(url: string): string {
  const { pathname, host } = new URL(url, document.baseURI);
  const name = /([^/]+?)(?:\.json)?\/?$/.exec(pathname)?.[1] ?? host;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
