-- Version 3 of progress.db: exams ask in every form, keep every visit to a question, and can be paused.

alter table exam_attempts add column pausable integer not null default 0 check (pausable in (0, 1));

-- The newest review when the attempt began, 0 for none; null in an attempt of an earlier version.
alter table exam_attempts add column after_review integer check (after_review >= 0);

alter table exam_questions add column form text not null default 'choice'
  check (form in ('choice', 'several', 'typed', 'order', 'command'))
  check (form not in ('typed', 'command') or options = '[]');

create index exam_questions_by_question on exam_questions (question, attempt);

-- The verdict when the answer was given: null for a blank, and in an answer of an earlier version.
alter table exam_answers add column correct integer
  check (correct is null or correct in (0, 1) and chosen is not null);

-- Pauses get a number, for the clock may be set back between two of them. It may also be set back during one, which
-- then ends before it began: only with both moments as the clock told them is what was left before it left after it.
-- A rule of a table cannot be changed in place, so the pauses move into a new one.

create table exam_pauses_3 (
  id integer primary key,
  attempt integer not null references exam_attempts (id),
  began integer not null,
  ended integer -- null: still paused
) strict;

insert into exam_pauses_3 (attempt, began, ended)
select attempt, began, ended from exam_pauses order by attempt, began;

drop table exam_pauses;

alter table exam_pauses_3 rename to exam_pauses;

create unique index exam_pauses_that_last on exam_pauses (attempt) where ended is null;

create trigger exam_pauses_are_ended_once before update on exam_pauses
when old.ended is not null or new.id <> old.id or new.attempt <> old.attempt or new.began <> old.began begin
  select raise(abort, 'exam pauses are only ever added, and ended once');
end;

create trigger exam_pauses_are_not_deleted before delete on exam_pauses begin
  select raise(abort, 'exam pauses are only ever added, and ended once');
end;
