-- The queue of review: links and unknown names that users chose to send. An open item is one spelling with what it was taken for.

create table review_item (
    id             bigint generated always as identity primary key,
    text           text not null check (text <> '' and char_length(text) <= 500),
    folded         text not null,
    language       text not null check (language in ('fr', 'ar', 'en')),
    type           text check (type in ('PERSON', 'PLACE', 'ORGANIZATION', 'EVENT', 'WORK', 'OTHER')),
    entity_id      text,
    confidence     double precision check (confidence between 0 and 1),
    match          text,
    before         text check (char_length(before) <= 200),
    after          text check (char_length(after) <= 200),
    seen           bigint not null default 1,
    first_seen     timestamptz not null default now(),
    last_seen      timestamptz not null default now(),
    sent_by        text not null,
    state          text not null default 'OPEN' check (state in ('OPEN', 'DONE')),
    decision       text check (decision in ('CONFIRM', 'CORRECT', 'CREATE', 'DISMISS')),
    decided_entity text,
    decided_by     text,
    decided_at     timestamptz,
    check ((state = 'DONE') = (decision is not null and decided_by is not null and decided_at is not null))
);
comment on column review_item.entity_id is 'what the linker took it for; null for a name that the catalogue lacks. The entity may be gone since';
comment on column review_item.sent_by is 'who sent it first';
create unique index review_item_open on review_item (folded, language, coalesce(entity_id, '')) where state = 'OPEN';
create index review_item_state on review_item (state, id);

alter table name add column confirmed_at timestamptz;
comment on column name.confirmed_at is 'when a review confirmed it; null for names from elsewhere';
