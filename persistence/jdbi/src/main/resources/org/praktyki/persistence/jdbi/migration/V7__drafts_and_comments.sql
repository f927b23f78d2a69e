insert into praktyki.turn (name, last_number) values ('DRAFTS', 0);

-- What someone has written and not saved yet. It need be no draft of a stored practice, nor need the account be a local one.
-- The last findings of the document, as many as unread says, are what was written and makes no value yet.
create table praktyki.draft (
    account varchar(128) not null,
    practice_id uuid not null,
    written_at timestamp(6) with time zone not null,
    unread integer not null,
    document text not null,
    primary key (account, practice_id)
);
create index draft_written on praktyki.draft (written_at);

-- The number keeps comments of one moment in the order in which they were written.
create table praktyki.comment (
    id uuid not null primary key,
    practice_id uuid not null,
    comment_number integer not null,
    field varchar,
    text varchar not null,
    author varchar not null,
    written_at timestamp(6) with time zone not null,
    resolved_by varchar,
    resolved_at timestamp(6) with time zone,
    constraint comment_practice foreign key (practice_id) references praktyki.practice (id)
);
create index comment_of_practice on praktyki.comment (practice_id);
