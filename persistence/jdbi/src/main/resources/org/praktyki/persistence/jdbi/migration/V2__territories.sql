insert into praktyki.turn (name, last_number) values ('TERRITORIES', 0);

create table praktyki.territory (
    code varchar(7) not null primary key,
    name varchar not null,
    kind varchar not null,
    as_of date not null,
    gone_by date
);

-- What a unit was before, the newest at position 0.
create table praktyki.territory_former (
    code varchar(7) not null references praktyki.territory (code),
    position integer not null,
    former_code varchar(7) not null,
    name varchar not null,
    kind varchar not null,
    until_date date not null,
    primary key (code, position)
);
