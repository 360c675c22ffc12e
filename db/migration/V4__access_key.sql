-- Keys, of which only a hash is kept. A key is 32 random bytes, so that a plain SHA-256 cannot be searched through: salts and
-- slow hashes are for passwords, which people choose.

create table access_key (
    id           bigint generated always as identity primary key,
    name         text not null check (name <> '' and char_length(name) <= 64),
    role         text not null check (role in ('ANNOTATE', 'EDIT', 'ADMIN')),
    hash         bytea not null unique check (octet_length(hash) = 32),
    created_at   timestamptz not null default now(),
    created_by   text not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create unique index access_key_name on access_key (name) where revoked_at is null;
comment on column access_key.name is 'who uses it: what the history of the catalogue says of its writes';
comment on column access_key.last_used_at is 'written at most once a minute';
