-- Words are kept twice: by their stem, so that "stopping" finds "stops", and as they are, so that "stopp" does, too.
-- A forum in another language names its own configuration here, in place of 'english', and in store/search.ts.

alter table entries add column document tsvector not null default '';

create function entry_document() returns trigger language plpgsql as $$
begin
  new.document :=
    setweight(to_tsvector('english', new.title), 'A') ||
    setweight(to_tsvector('english', array_to_string(new.tags, ' ')), 'B') ||
    setweight(to_tsvector('english', new.text), 'C') ||
    setweight(to_tsvector('english', concat_ws(' ', new.answer, new.status_update)), 'D') ||
    setweight(to_tsvector('simple', new.title), 'B') ||
    setweight(to_tsvector('simple', new.text), 'D');
  return new;
end
$$;

create trigger entry_document before insert or update of title, tags, text, answer, status_update on entries
  for each row execute function entry_document();

update entries set title = title;

create index entries_document on entries using gin (document);
