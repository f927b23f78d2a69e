-- One script for H2 and PostgreSQL: names unquoted and with their schema, standard types, nothing that only one of them knows.

-- Who wants to write in a place where order matters takes that place's turn first: raises its number, and so holds its row
-- until the end of the transaction.
create table praktyki.turn (
    name varchar(32) not null primary key,
    last_number bigint not null
);
insert into praktyki.turn (name, last_number) values ('CHANGE', 0), ('CATEGORIES', 0), ('ACCOUNTS', 0), ('ATTEMPTS', 0);

-- The document is the practice; the other columns are what constraints and lists need of it. The document is text, not jsonb:
-- nobody asks inside it, it comes back byte for byte as it was written, the database need not parse it, and H2 has the same type.
create table praktyki.practice (
    id uuid not null primary key,
    slug varchar(80) not null,
    status varchar(32) not null,
    category varchar(80),
    title_folded varchar not null,
    source_key varchar,
    version bigint not null,
    changed_at timestamp(6) with time zone not null,
    format integer not null,
    document text not null,
    constraint practice_slug unique (slug),
    constraint practice_source_key unique (source_key)
);
create index practice_changed on praktyki.practice (changed_at desc, id);

create table praktyki.change (
    sequence_number bigint not null primary key,
    changed_at timestamp(6) with time zone not null,
    actor varchar not null,
    kind varchar(32) not null,
    changed_id varchar(64) not null,
    version bigint not null
);

-- The parent is no foreign key: a topic may stand before the one above it, and the tree is checked whole before it is written.
create table praktyki.category (
    code varchar(80) not null primary key,
    name varchar not null,
    parent varchar(80),
    position integer not null
);

create table praktyki.account (
    name varchar(64) not null primary key,
    password varchar not null,
    roles varchar not null
);

create table praktyki.attempt (
    attempt_number bigint not null primary key,
    name varchar(64) not null,
    attempted_at timestamp(6) with time zone not null
);
create index attempt_time on praktyki.attempt (attempted_at);
create index attempt_name on praktyki.attempt (name);
