-- Version 2 of progress.db: a burial can be taken back, and a day can be given more reviews.

-- A rule of a table cannot be changed in place, so the marks move into a new one. Dropping the old one drops its index
-- and its triggers as well, and fires none of them.

create table marks_2 (
  id integer primary key check (id > 0),
  card integer not null references cards (key),
  question integer,
  kind text not null check (kind in ('suspend', 'unsuspend', 'bury', 'unbury', 'flag', 'unflag', 'report')),
  note text,
  day integer not null,
  foreign key (card, question) references questions (card, key)
) strict;

insert into marks_2 (id, card, question, kind, note, day)
select id, card, question, kind, note, day from marks;

drop table marks;

alter table marks_2 rename to marks;

create index marks_of_card on marks (card, id);

create trigger marks_are_not_changed before update on marks begin
  select raise(abort, 'marks are only ever added');
end;

create trigger marks_are_not_deleted before delete on marks begin
  select raise(abort, 'marks are only ever added');
end;

-- Beside ``extra``, which counts new cards: reviews beyond the day's limit.
alter table day_extras add column extra_reviews integer not null default 0 check (extra_reviews >= 0);
