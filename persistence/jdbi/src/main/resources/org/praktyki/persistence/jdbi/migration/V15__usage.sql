insert into praktyki.turn (name, last_number) values ('USAGE', 0);

-- How often what was used on a day, or in the month that begins on it; nothing of who did so.
create table praktyki.usage_count (
    used varchar(16) not null,
    kind varchar(16) not null,
    thing varchar(120) not null,
    counted_on date not null,
    monthly boolean not null,
    times bigint not null,
    primary key (used, kind, thing, counted_on, monthly)
);
create index usage_count_counted on praktyki.usage_count (counted_on);

-- Up to which batch the counts of a source are among them, so that one that is sent again counts once.
create table praktyki.usage_source (
    source uuid not null primary key,
    last_number bigint not null,
    counted_on date not null
);
