-- Version 4 of progress.db: an attempt tells whether its seed alone drew it, so that it can be drawn again.

alter table exam_attempts add column seeded integer not null default 0 check (seeded in (0, 1));
