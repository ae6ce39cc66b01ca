-- Version 1 of progress.db. Days are study days, counted from 1970-01-01; moments and durations are milliseconds.
-- The loader splits this file where a statement ends its line.

create table meta (
  key text primary key,
  value text not null
) strict, without rowid;

create table cards (
  key integer primary key,
  id text not null unique check (id <> '')
) strict;

create table questions (
  key integer primary key,
  card integer not null references cards (key),
  id text not null unique check (id <> ''),
  unique (card, key)
) strict;

-- Exams: what was asked and answered. It stands before the reviews, which refer to it.

create table exam_attempts (
  id integer primary key,
  exam text not null,
  started integer not null,
  deadline integer not null check (deadline >= started),
  seed integer not null,
  decks text not null,
  simulation integer not null check (simulation in (0, 1))
) strict;

create table exam_questions (
  attempt integer not null references exam_attempts (id),
  position integer not null check (position >= 0),
  card integer not null references cards (key),
  question integer not null,
  revision integer not null check (revision >= 1),
  domain text not null,
  options text not null, -- a JSON list, in the order shown
  right text not null,
  primary key (attempt, position),
  foreign key (card, question) references questions (card, key)
) strict, without rowid;

create table exam_answers ( -- the last one to a position counts
  id integer primary key,
  attempt integer not null,
  position integer not null,
  chosen text, -- null: left blank
  flagged integer not null check (flagged in (0, 1)),
  milliseconds integer not null check (milliseconds >= 0),
  day integer not null,
  foreign key (attempt, position) references exam_questions (attempt, position)
) strict;

create index exam_answers_of_attempt on exam_answers (attempt, position, id);

create table exam_ends (
  attempt integer primary key references exam_attempts (id),
  finished integer not null,
  how text not null check (how in ('handed-in', 'time'))
) strict;

create table exam_pauses (
  attempt integer not null references exam_attempts (id),
  began integer not null,
  ended integer check (ended >= began), -- null: still paused
  primary key (attempt, began)
) strict, without rowid;

-- Reviews: the truth, from which memories and study_days can be made anew at any time.

create table reviews (
  id integer primary key check (id > 0), -- milliseconds since 1970 << 20 | 20 random bits, always rising
  card integer not null references cards (key),
  kind text not null check (kind in ('study', 'exam', 'cram', 'void', 'rerate', 'forget')),
  question integer,
  target integer check (target < id), -- the review that this one voids or rates anew
  attempt integer references exam_attempts (id),
  revision integer check (revision >= 1),
  correct integer check (correct in (0, 1)),
  rating integer check (rating between 1 and 4),
  day integer not null,
  chosen text,
  milliseconds integer check (milliseconds >= 0),
  unique (card, id),
  foreign key (card, question) references questions (card, key),
  foreign key (card, target) references reviews (card, id),
  check (
    case
      when kind in ('study', 'exam', 'cram') then
        target is null and revision is not null and correct is not null and milliseconds is not null
        and (attempt is null or kind = 'exam')
        and (rating is not null or correct = 1 or kind = 'cram') -- unrated: met, by a right choice
      else
        question is null and attempt is null and revision is null and correct is null and chosen is null
        and milliseconds is null
        and (target is null) = (kind = 'forget')
        and (rating is null) = (kind <> 'rerate')
    end
  )
) strict;

create index reviews_of_day on reviews (day);

create index reviews_by_target on reviews (target, kind, id) where target is not null;

create trigger reviews_aim_at_what_can_change before insert on reviews
when new.target is not null begin
  select raise(abort, 'a void takes back no void, and only an answer is rated anew')
  where exists (
    select 1 from reviews as aim
    where aim.id = new.target
      and (aim.kind = 'void' or new.kind = 'rerate' and aim.kind not in ('study', 'exam', 'cram'))
  );
end;

-- What counts: answers and resets that were not taken back, each answer with its last rating.
create view answers as
select
  id, card, question, kind, attempt, revision, correct,
  coalesce(
    (
      select anew.rating from reviews as anew
      where anew.target = reviews.id and anew.kind = 'rerate'
        and not exists (select 1 from reviews as void where void.target = anew.id and void.kind = 'void')
      order by anew.id desc limit 1
    ),
    rating
  ) as rating,
  day, chosen, milliseconds
from reviews
where kind in ('study', 'exam', 'cram', 'forget')
  and not exists (select 1 from reviews as void where void.target = reviews.id and void.kind = 'void');

-- Derived from the reviews.

create table memories (
  card integer primary key references cards (key),
  revision integer not null,
  state text not null check (state in ('met', 'learned')),
  stability real,
  difficulty real,
  first_day integer,
  last_day integer not null check (last_day >= first_day),
  reviews integer not null,
  lapses integer not null check (lapses >= 0),
  last_question integer references questions (key),
  check (
    case state
      when 'met' then stability is null and difficulty is null and reviews = 0 and lapses = 0
      else
        stability is not null and stability > 0 and difficulty is not null and difficulty between 1 and 10
        and reviews > lapses
    end
  )
) strict;

create index memories_by_first_day on memories (first_day) where first_day is not null;

create table study_days (
  day integer primary key,
  answers integer not null check (answers > 0),
  correct integer not null check (correct between 0 and answers),
  new_cards integer not null check (new_cards >= 0), -- first met by study that day
  milliseconds integer not null check (milliseconds >= 0)
) strict;

-- What the learner wishes.

create table marks (
  id integer primary key check (id > 0),
  card integer not null references cards (key),
  question integer,
  kind text not null check (kind in ('suspend', 'unsuspend', 'bury', 'flag', 'unflag', 'report')),
  note text,
  day integer not null,
  foreign key (card, question) references questions (card, key)
) strict;

create index marks_of_card on marks (card, id);

create table plans ( -- the last one counts
  id integer primary key check (id > 0),
  exam text, -- null: the question was skipped
  exam_date integer, -- days since 1970-01-01
  check (exam is not null or exam_date is null)
) strict;

create table day_extras (
  day integer primary key,
  extra integer not null check (extra >= 0) -- new cards beyond the day's limit
) strict;

-- Nothing that a learner did is changed or deleted afterwards.

create trigger reviews_are_not_changed before update on reviews begin
  select raise(abort, 'reviews are only ever added');
end;

create trigger reviews_are_not_deleted before delete on reviews begin
  select raise(abort, 'reviews are only ever added');
end;

create trigger exam_answers_are_not_changed before update on exam_answers begin
  select raise(abort, 'exam answers are only ever added');
end;

create trigger exam_answers_are_not_deleted before delete on exam_answers begin
  select raise(abort, 'exam answers are only ever added');
end;

create trigger marks_are_not_changed before update on marks begin
  select raise(abort, 'marks are only ever added');
end;

create trigger marks_are_not_deleted before delete on marks begin
  select raise(abort, 'marks are only ever added');
end;

create trigger plans_are_not_changed before update on plans begin
  select raise(abort, 'plans are only ever added');
end;

create trigger plans_are_not_deleted before delete on plans begin
  select raise(abort, 'plans are only ever added');
end;
