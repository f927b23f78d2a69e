-- Which practice each one took over and changed, so that the older one can name those that came of it. Documents of earlier releases
-- name none.
alter table praktyki.practice add column derived_from uuid;
create index practice_derived_from on praktyki.practice (derived_from);
