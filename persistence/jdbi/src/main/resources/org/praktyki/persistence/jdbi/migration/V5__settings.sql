insert into praktyki.turn (name, last_number) values ('SETTINGS', 0);

-- One row, or none while nobody has changed anything.
create table praktyki.settings (
    version bigint not null primary key,
    document text not null
);
