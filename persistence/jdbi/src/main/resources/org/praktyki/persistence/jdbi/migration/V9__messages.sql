-- What the public wrote to contacts. A contact may have left its practice since, so nothing refers to it.
create table praktyki.message (
    id uuid not null primary key,
    practice_id uuid not null,
    contact_id uuid not null,
    sender_name varchar not null,
    sender_email varchar not null,
    sender_office varchar,
    text varchar not null,
    received_at timestamp(6) with time zone not null,
    handled_by varchar,
    handled_at timestamp(6) with time zone,
    constraint message_practice foreign key (practice_id) references praktyki.practice (id)
);
create index message_of_practice on praktyki.message (practice_id);
create index message_received on praktyki.message (received_at);

-- What the installation alone knows, such as the key by which it signs its forms.
create table praktyki.secret (
    name varchar(32) not null primary key,
    text varchar not null
);
