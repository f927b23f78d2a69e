insert into praktyki.turn (name, last_number) values ('UNANSWERED', 0);

-- How often which texts were looked for in vain on which day; nothing of who did so.
create table praktyki.unanswered (
    text varchar(60) not null,
    asked_on date not null,
    times bigint not null,
    primary key (text, asked_on)
);
create index unanswered_asked on praktyki.unanswered (asked_on);
