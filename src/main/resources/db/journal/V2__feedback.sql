-- Runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- Questions of programs and of the question page belong to nobody.
alter table entry alter column owner drop not null;
-- How a quote came out, and the number it was given.
alter table entry add column outcome varchar(20);
alter table entry add column quote varchar(12);

-- Whether an answer was of use: one word for each answer, gone with it.
create table feedback (
    entry bigint primary key references entry (id) on delete cascade,
    useful boolean not null,
    given_at timestamp with time zone not null
);
create index feedback_given_at on feedback (given_at);
