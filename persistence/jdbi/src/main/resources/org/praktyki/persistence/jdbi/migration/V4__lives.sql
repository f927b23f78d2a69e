-- What the public sees of a practice while a newer version is being worked on; the other columns are what lists and the clock ask.
alter table praktyki.practice add column live_version bigint;
alter table praktyki.practice add column live_document text;
alter table praktyki.practice add column author varchar;
alter table praktyki.practice add column review_by date;
alter table praktyki.practice add column publish_at timestamp(6) with time zone;
alter table praktyki.practice add column legacy_address varchar(64);
update praktyki.practice set live_version = version where status = 'PUBLISHED';
create index practice_author on praktyki.practice (author);
create index practice_review_by on praktyki.practice (review_by);
create index practice_publish_at on praktyki.practice (publish_at);
create index practice_legacy_address on praktyki.practice (legacy_address);

alter table praktyki.revision add column action varchar(32) default 'SAVED' not null;
alter table praktyki.revision add column note varchar;

-- Editors could publish until now; reviewers do so from here on.
alter table praktyki.account add column sections varchar;
update praktyki.account set roles = 'EDITOR,REVIEWER' where roles = 'EDITOR';
