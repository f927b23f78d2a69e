-- How far sources of figures have been fetched, and who fetches which just now.
create table praktyki.measurement_source (
    name varchar(60) not null primary key,
    state varchar(1000000),
    due_at timestamp with time zone not null,
    claim uuid,
    fetched_at timestamp with time zone,
    failures int not null,
    said varchar(2000),
    added bigint not null,
    corrected bigint not null
);
