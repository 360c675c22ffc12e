-- The catalogue: entities, their names, relations and history. The source of truth.

create table entity (
    id           text primary key check (id ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$'),
    type         text not null check (type in ('PERSON', 'PLACE', 'ORGANIZATION', 'EVENT', 'WORK', 'OTHER')),
    weight       double precision not null default 0 check (weight >= 0 and weight <= 100),
    descriptions jsonb not null default '{}',
    version      bigint not null default 1,
    redirect     text references entity (id)
);
comment on column entity.weight is 'how often news means the entity, on a natural-log-like scale: 0 unknown, about 10 the most frequent';
comment on column entity.redirect is 'the entity that this one was merged into';

create table name (
    id         bigint generated always as identity primary key,
    entity_id  text not null references entity (id) on delete cascade,
    language   text not null,
    text       text not null check (text <> '' and char_length(text) <= 500),
    kind       text not null check (kind in ('LABEL', 'ALIAS', 'ACRONYM', 'ROLE')),
    tone       text not null default 'NEUTRAL' check (tone in ('NEUTRAL', 'SELF_DESIGNATION', 'PEJORATIVE')),
    valid_from text,
    valid_to   text,
    source     text not null
);
create unique index name_once on name (entity_id, language, kind, text);
create unique index name_one_label on name (entity_id, language) where kind = 'LABEL';
comment on column name.source is 'who gave the name: an import replaces the names that it gave before and no others';

create table identifier (
    scheme    text not null,
    value     text not null,
    entity_id text not null references entity (id) on delete cascade,
    primary key (scheme, value)
);
create index identifier_entity on identifier (entity_id);

-- Dates are years, months or days (2020, 2020-05, 2020-05-07), as precise as they are known.
create table relation (
    id         bigint generated always as identity primary key,
    subject    text not null references entity (id) on delete cascade,
    predicate  text not null,
    object     text not null,
    valid_from text,
    valid_to   text,
    source     text not null
);
create index relation_subject on relation (subject);
create index relation_object on relation (object);

-- What each source last said of an entity, so that importing the same again changes nothing.
create table entity_source (
    entity_id text not null references entity (id) on delete cascade,
    source    text not null,
    digest    text not null,
    primary key (entity_id, source)
);

-- History and feed. Writers take the single row of catalogue_state, so revisions have no gaps and appear in order.
create table change (
    revision  bigint primary key,
    entity_id text not null,
    operation text not null check (operation in ('CREATE', 'UPDATE', 'DELETE', 'MERGE')),
    who       text not null,
    at        timestamptz not null default now()
);
create index change_entity on change (entity_id, revision);

create table catalogue_state (
    only_row boolean primary key default true check (only_row),
    revision bigint not null
);
insert into catalogue_state (revision) values (0);
