insert into praktyki.turn (name, last_number) values ('MEASUREMENTS', 0);

-- Figures that were recorded together.
create table praktyki.measurement_batch (
    number bigint not null primary key,
    source varchar not null,
    saved_at timestamp(6) with time zone not null,
    actor varchar not null,
    action varchar(32) not null,
    note varchar
);

-- Figures as they stand. What is measured is a territorial unit's code or a practice's identity. Without a value the status says why.
create table praktyki.measurement (
    indicator uuid not null,
    observed varchar(36) not null,
    period varchar(9) not null,
    figure numeric(38, 12),
    status varchar(16) not null,
    batch bigint not null,
    primary key (indicator, observed, period)
);
create index measurement_across on praktyki.measurement (indicator, period, observed);
create index measurement_observed on praktyki.measurement (observed, indicator);

-- Figures as they stood until a batch corrected them.
create table praktyki.measurement_former (
    indicator uuid not null,
    observed varchar(36) not null,
    period varchar(9) not null,
    replaced_by bigint not null,
    figure numeric(38, 12),
    status varchar(16) not null,
    batch bigint not null,
    primary key (indicator, observed, period, replaced_by)
);

-- Of how many things there is a figure, missing ones among them: counting them takes too long when there are millions.
create table praktyki.measurement_extent (
    indicator uuid not null,
    period varchar(9) not null,
    measured bigint not null,
    primary key (indicator, period)
);
