-- Who is named where: follows from the practices' documents, so that contacts can be looked up, reviewed, and erased. One that has left
-- its practice stays with is_current false, because the practice's revisions still hold it. Existing practices are filled in by the
-- next migration, which reads their documents.
create table praktyki.contact (
    contact_id uuid not null,
    practice_id uuid not null,
    is_current boolean not null,
    saved_at timestamp(6) with time zone not null,
    name_folded varchar not null,
    email_folded varchar,
    phones varchar,
    review_by date,
    expires_on date,
    document text not null,
    primary key (contact_id, practice_id),
    constraint contact_practice foreign key (practice_id) references praktyki.practice (id)
);
create index contact_of_practice on praktyki.contact (practice_id);
create index contact_name on praktyki.contact (name_folded);
create index contact_review_by on praktyki.contact (review_by);
create index contact_expires_on on praktyki.contact (expires_on);
