-- Who posts, where, and what. All text is stored as it was written; it becomes markup only when it is shown.

create table settings (
  name text primary key,
  value text not null
);

create table accounts (
  id integer generated always as identity primary key,
  name text not null,
  -- scrypt, with its parameters and salt; see security/passwords.ts.
  password text not null,
  role text not null default 'member' check (role in ('member', 'trusted', 'moderator')),
  badge text,
  created_at timestamptz(3) not null default now()
);
create unique index accounts_name on accounts (lower(name));

create table sessions (
  -- SHA-256 of the cookie: who reads the table cannot use it to sign in.
  token_hash bytea primary key,
  account_id integer not null references accounts on delete cascade,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null
);
create index sessions_expire on sessions (expires_at);

create table boards (
  id text primary key,
  position integer not null,
  title text not null,
  -- From the root of the site; null = it has no page.
  path text,
  posting_role text not null default 'member' check (posting_role in ('member', 'trusted', 'moderator'))
);

create table platforms (
  id text primary key,
  position integer not null,
  label text not null,
  board_id text references boards,
  icon text
);

create table entries (
  seq integer generated always as identity primary key,
  id text not null unique,
  kind text not null check (kind in ('faq', 'issue', 'thread', 'idea', 'news')),
  board_id text references boards,
  state text not null default 'published' check (state in ('published', 'pending', 'refused')),
  author_id integer references accounts,
  -- For what came with the site, and for authors whose account is gone.
  author_name text,
  author_badge text,
  title text not null,
  -- Markdown, as its author wrote it; null = it came with the site.
  body text,
  -- Plain text.
  text text not null,
  html text,
  answer text,
  solved boolean,
  status text,
  status_update text,
  -- Null = about all.
  platforms text[],
  tags text[] not null default '{}',
  votes integer not null default 0,
  views integer not null default 0,
  lang text,
  archived boolean not null default false,
  -- From the root of the site; null = the page of a thread.
  path text,
  -- What its author read before they asked.
  consulted jsonb not null default '[]',
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()
);
create index entries_newest on entries (updated_at desc, seq desc) where state = 'published';
create index entries_author on entries (author_id, created_at desc);
create index entries_pending on entries (created_at) where state = 'pending';

create table comments (
  seq integer generated always as identity primary key,
  entry_seq integer not null references entries on delete cascade,
  author_id integer not null references accounts,
  state text not null default 'published' check (state in ('published', 'pending', 'refused')),
  -- Markdown.
  body text not null,
  created_at timestamptz(3) not null default now()
);
create index comments_entry on comments (entry_seq, seq);
create index comments_author on comments (author_id);
create index comments_pending on comments (created_at) where state = 'pending';

create table votes (
  entry_seq integer not null references entries on delete cascade,
  account_id integer not null references accounts on delete cascade,
  primary key (entry_seq, account_id)
);

create table subscriptions (
  entry_seq integer not null references entries on delete cascade,
  account_id integer not null references accounts on delete cascade,
  primary key (entry_seq, account_id)
);

-- One row per intention to post. It is written in the transaction that posts: either both exist, or neither.
create table posting_keys (
  account_id integer not null references accounts on delete cascade,
  key text not null,
  -- SHA-256 of what was sent with it.
  request_hash bytea not null,
  entry_seq integer references entries on delete cascade,
  status integer,
  answer jsonb,
  created_at timestamptz(3) not null default now(),
  primary key (account_id, key)
);
create index posting_keys_age on posting_keys (created_at);

create table uploads (
  id uuid primary key default gen_random_uuid(),
  account_id integer not null references accounts on delete cascade,
  type text not null,
  content bytea not null,
  created_at timestamptz(3) not null default now()
);
