-- Things that are read and saved whole, each kind of them with its own identities and addresses. The document is the thing; the other
-- columns are what constraints need of it.
create table praktyki.entity (
    kind varchar(32) not null,
    id varchar(64) not null,
    slug varchar(80),
    version bigint not null,
    format integer not null,
    document text not null,
    primary key (kind, id),
    constraint entity_slug unique (kind, slug)
);

-- Each thing as each save left it. Whoever deletes a thing has to delete these first.
create table praktyki.entity_revision (
    kind varchar(32) not null,
    id varchar(64) not null,
    version bigint not null,
    saved_at timestamp(6) with time zone not null,
    actor varchar not null,
    action varchar(32) not null,
    note varchar,
    document text not null,
    primary key (kind, id, version),
    constraint entity_revision_entity foreign key (kind, id) references praktyki.entity (kind, id)
);
