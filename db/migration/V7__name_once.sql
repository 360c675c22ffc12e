-- One index says what two said before: one label in each language, and any other name once. Each row of an import cost both.

drop index name_one_label;
drop index name_once;
create unique index name_once on name (entity_id, language, kind, (case when kind = 'LABEL' then '' else text end));
