insert into praktyki.turn (name, last_number) values ('AUDIT', 0);

-- Who did what, each entry chained to the one before. Seal and salt stand for the note, which can be erased.
create table praktyki.audit (
    entry_number bigint not null primary key,
    done_at timestamp(6) with time zone not null,
    actor varchar not null,
    action varchar(32) not null,
    subject_kind varchar(32) not null,
    subject_id varchar(64) not null,
    subject_version bigint not null,
    note varchar,
    salt varchar(32),
    seal varchar(64),
    previous_hash varchar(64) not null,
    hash varchar(64) not null
);
create index audit_subject on praktyki.audit (subject_id);
