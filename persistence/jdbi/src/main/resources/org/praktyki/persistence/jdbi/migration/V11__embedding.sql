insert into praktyki.turn (name, last_number) values ('EMBEDDING', 0);

-- Who may embed; without a topic (an empty text, as a key has no nulls) everything.
create table praktyki.allowed_host (
    host varchar(260) not null,
    topic varchar(80) not null,
    primary key (host, topic)
);

-- How often which hosts asked for which widgets on which day; nothing of who looked at their pages.
create table praktyki.embed_count (
    host varchar(260) not null,
    widget varchar(64) not null,
    refused boolean not null,
    asked_on date not null,
    times bigint not null,
    primary key (host, widget, refused, asked_on)
);
create index embed_count_asked on praktyki.embed_count (asked_on);
