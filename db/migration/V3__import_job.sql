-- Imports and how far they are, so that they are known after a restart. The report is what the API shows.

create table import_job (
    id           text primary key,
    request      jsonb not null,
    report       jsonb not null,
    spooled      boolean not null,
    cancel_asked boolean not null default false,
    started_at   timestamptz not null default now()
);
create index import_job_started on import_job (started_at);
comment on column import_job.spooled is 'whether a service keeps the file until the import has ended, and can run it again';

-- The same as before, but a counted repetition in a pattern costs more than all else that is done with a row.
alter table entity drop constraint entity_id_check;
alter table entity add constraint entity_id_check check (id ~ '^[A-Za-z0-9][A-Za-z0-9._:-]*$' and length(id) <= 128);
