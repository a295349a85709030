import type { EntryKind } from 'help-wizard';
import type { Queries } from './database.js';
import { ENTRY_COLUMNS, type EntryRow } from './entries.js';

/** What is looked for. */
export interface EntryQuery {
  /** Empty = the newest. */
  readonly text: string;
  readonly kinds?: readonly EntryKind[];
  readonly platform?: string;
  readonly board?: string;
  readonly solved?: boolean;
  readonly limit: number;
  /** Where the page before ended. */
  readonly after?: Place;
}

/** Where a page ended: the last entry's number, and what it was ordered by. */
export type Place =
  | { readonly by: 'date'; readonly at: string; readonly seq: number }
  | { readonly by: Ranking; readonly rank: number; readonly seq: number };

/** `all` = entries that have all words, `any` = some of them. */
type Ranking = 'all' | 'any';

export interface FoundPage {
  readonly rows: readonly EntryRow[];
  /** Absent = the last page. */
  readonly next?: Place;
}

type Asking = Pick<Queries, 'query'>;
type RankedRow = EntryRow & { readonly rank: number };

/** The published entries that match, best first; of equals the newest. Pages never overlap, whatever is posted meanwhile. */
export async function findEntries(database: Asking, query: EntryQuery): Promise<FoundPage> {
  if (query.text.trim() === '') return newest(database, query);
  const { after } = query;
  const found = after?.by === 'any' ? null : await ranked(database, query, 'all');
  // Somebody who describes a problem in a sentence uses words that no answer has.
  return found && (found.rows.length > 0 || after !== undefined) ? found : ranked(database, query, 'any');
}

async function newest({ query }: Asking, wanted: EntryQuery): Promise<FoundPage> {
  const { values, where } = filters(wanted);
  const place = wanted.after?.by === 'date' ? wanted.after : null;
  values.push(place?.at ?? null, place?.seq ?? null, wanted.limit + 1);
  const [at, seq, limit] = [values.length - 2, values.length - 1, values.length];
  const rows = await query<EntryRow>(
    `select ${ENTRY_COLUMNS} from entries
     where ${where} and ($${at}::timestamptz is null or (updated_at, seq) < ($${at}::timestamptz, $${seq}::integer))
     order by updated_at desc, seq desc limit $${limit}`,
    values,
  );
  return page(rows, wanted.limit, ({ updated_at: date, seq: last }) => ({
    by: 'date',
    at: date.toISOString(),
    seq: last,
  }));
}

async function ranked({ query }: Asking, wanted: EntryQuery, by: Ranking): Promise<FoundPage> {
  const { values, where } = filters(wanted);
  const place = wanted.after !== undefined && wanted.after.by !== 'date' ? wanted.after : null;
  const { whole, begun } = splitText(wanted.text);
  values.push(place?.rank ?? null, place?.seq ?? null, wanted.limit + 1, whole, begun);
  const [rank, seq, limit] = [values.length - 4, values.length - 3, values.length - 2];
  const words = { whole: `$${values.length - 1}::text`, begun: `$${values.length}::text` };
  const rows = await query<RankedRow>(
    `select * from (
       select ${ENTRY_COLUMNS}, ts_rank(entries.document, asked.words)::float8 as rank
       from entries, (select ${by === 'all' ? allWords(words) : anyWords(words)} as words) as asked
       where ${where} and entries.document @@ asked.words
     ) as found
     where $${rank}::float8 is null or (rank, seq) < ($${rank}::float8, $${seq}::integer)
     order by rank desc, seq desc limit $${limit}`,
    values,
  );
  return page(rows, wanted.limit, (row) => ({ by, rank: row.rank, seq: row.seq }));
}

/** The names of the parameters that hold the whole words and the one that is being typed. */
interface Words {
  readonly whole: string;
  readonly begun: string;
}

function allWords({ whole, begun }: Words): string {
  return `case when ${begun} = '' then websearch_to_tsquery('english', ${whole})
    else websearch_to_tsquery('english', ${whole}) && (${beginsWith(begun)}) end`;
}

function anyWords({ whole, begun }: Words): string {
  const some = `replace(plainto_tsquery('english', ${whole})::text, ' & ', ' | ')::tsquery`;
  return `case when ${begun} = '' then ${some} else ${some} || ${beginsWith(begun)} end`;
}

/** By its stem, should the word be whole, and as it is. */
function beginsWith(begun: string): string {
  return `to_tsquery('english', ${begun} || ':*') || to_tsquery('simple', ${begun} || ':*')`;
}

/** Apart from the words that are whole: the last one, unless it belongs to a phrase, an exclusion or an "or". */
function splitText(text: string): { readonly whole: string; readonly begun: string } {
  const last = /(?:^|\s)([\p{L}\p{N}]+)$/u.exec(text)?.[1] ?? '';
  const whole = last === '' ? text : text.slice(0, -last.length);
  const isInPhrase = (whole.match(/"/g)?.length ?? 0) % 2 === 1;
  return isInPhrase || /(?:^|\s)or\s+$/i.test(whole) ? { whole: text, begun: '' } : { whole, begun: last };
}

function filters({ kinds, platform, board, solved }: EntryQuery): {
  readonly values: unknown[];
  readonly where: string;
} {
  return {
    values: [kinds ?? null, platform ?? null, board ?? null, solved ?? null],
    where: `entries.state = 'published'
      and ($1::text[] is null or entries.kind = any($1::text[]))
      and ($2::text is null or entries.platforms is null or $2::text = any(entries.platforms))
      and ($3::text is null or entries.board_id = $3::text)
      and ($4::boolean is null or coalesce(entries.solved, false) = $4::boolean)`,
  };
}

/** One row more than asked for says that there is a next page. */
function page<Row extends EntryRow>(rows: readonly Row[], limit: number, placeOf: (row: Row) => Place): FoundPage {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return rows.length > limit && last ? { rows: shown, next: placeOf(last) } : { rows: shown };
}
