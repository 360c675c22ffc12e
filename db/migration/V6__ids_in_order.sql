-- Ids are in the order of their bytes, whatever the locale of the database, and indices on them as well: the whole catalogue is
-- read in that order, which then follows the indices instead of sorting millions of rows.

alter table entity
    alter column id type text collate "C",
    alter column redirect type text collate "C";
alter table name alter column entity_id type text collate "C";
alter table identifier alter column entity_id type text collate "C";
alter table relation
    alter column subject type text collate "C",
    alter column object type text collate "C";
alter table entity_source alter column entity_id type text collate "C";
alter table change alter column entity_id type text collate "C";
alter table review_item alter column entity_id type text collate "C";
alter table withdrawn alter column entity_id type text collate "C";
drop index entity_in_order; -- the same as the primary key now
