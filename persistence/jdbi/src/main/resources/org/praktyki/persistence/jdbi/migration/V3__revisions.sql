-- Each practice as each save left it. Whoever deletes a practice has to delete these first: they hold contacts as well.
create table praktyki.revision (
    practice_id uuid not null,
    version bigint not null,
    saved_at timestamp(6) with time zone not null,
    actor varchar not null,
    document text not null,
    primary key (practice_id, version),
    constraint revision_practice foreign key (practice_id) references praktyki.practice (id)
);

-- What was saved before is known in its newest version alone, and the change feed knows who saved that. From the feed each
-- practice is looked up by its key; the other way round the feed would be searched for each practice.
insert into praktyki.revision (practice_id, version, saved_at, actor, document)
select p.id, p.version, c.changed_at, c.actor, p.document
from praktyki.change c
join praktyki.practice p
    on p.id = cast(case when c.kind = 'PRACTICE' then c.changed_id end as uuid) and p.version = c.version;
