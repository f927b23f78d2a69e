insert into praktyki.turn (name, last_number) values ('MAIL', 0);

-- Letters that go out. Of one occasion there is one. One that waits is due at moves_at, or held by whoever has the claim until then;
-- any other has stood as it stands since then.
create table praktyki.mail (
    id uuid not null primary key,
    occasion varchar(200) not null,
    recipient varchar(254) not null,
    subject varchar not null,
    text varchar not null,
    html varchar,
    link varchar,
    language varchar(35) not null,
    about_kind varchar(32) not null,
    about_id varchar(64) not null,
    about_version bigint not null,
    queued_at timestamp(6) with time zone not null,
    state varchar(16) not null,
    moves_at timestamp(6) with time zone not null,
    tries integer not null,
    tried_first_at timestamp(6) with time zone,
    trouble varchar(32),
    said varchar,
    claim uuid,
    constraint mail_occasion unique (occasion)
);
create index mail_due on praktyki.mail (state, moves_at);
create index mail_queued on praktyki.mail (queued_at);
