-- Editing by hand: what the history tells, what imports leave alone, and the answers kept for requests sent twice.

alter table entity
    add column edited text[] not null default '{}',
    add column edited_revision bigint not null default 0;
comment on column entity.edited is 'the fields that were last set by hand: type, weight, descriptions/LANGUAGE';
comment on column entity.edited_revision is 'the revision of the last change by hand; 0 when there is none';
create index entity_in_order on entity (id collate "C") where redirect is null;
create index entity_of_type_in_order on entity (type, id collate "C") where redirect is null;
create index entity_redirect on entity (redirect) where redirect is not null;

alter table identifier add column merged boolean not null default false;
comment on column identifier.merged is 'whether it came with a merged entity and stands beside the entity''s own of that scheme, which is the one shown';

alter table change add column detail jsonb;
comment on column change.detail is 'by field what a change by hand took away (before) and put there (after); null for imports';

-- What was taken away by hand, so that no import brings it back. The entity need not be there any more.
create table withdrawn (
    entity_id text not null,
    what      text not null check (what in ('ENTITY', 'NAME', 'RELATION', 'IDENTIFIER')),
    value     text not null,
    primary key (entity_id, what, value)
);
comment on column withdrawn.value is 'a line feed between language and text, predicate and object, scheme and value; empty for ENTITY';

-- Answers to creations with an Idempotency-Key, kept for a day.
create table idempotency (
    key    text primary key,
    digest text not null,
    answer jsonb not null,
    at     timestamptz not null default now()
);
create index idempotency_at on idempotency (at);
