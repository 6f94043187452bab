-- Runs on PostgreSQL and on H2 in its PostgreSQL mode.

create table rule_set (
    hash varchar(64) primary key,
    kept_at timestamp with time zone not null,
    files bytea not null
);

-- A quote that was erased at its owner's wish keeps nothing but its number and the day.
create table quote (
    number varchar(12) primary key,
    given_at timestamp with time zone not null,
    erased_at timestamp with time zone,
    owner varchar(64),
    conversation varchar(64),
    region varchar(100),
    benefit varchar(200),
    name varchar(400),
    as_of date,
    rule_set varchar(64) references rule_set (hash),
    told text,
    result text,
    said text
);
create index quote_given_at on quote (given_at);
create index quote_owner on quote (owner);
create index quote_rule_set on quote (rule_set);

create table entry (
    id bigint generated always as identity primary key,
    noted_at timestamp with time zone not null,
    channel varchar(40) not null,
    owner varchar(64) not null,
    kind varchar(20) not null,
    region varchar(100),
    benefit varchar(200),
    words text not null,
    clauses text not null
);
create index entry_noted_at on entry (noted_at);
create index entry_owner on entry (owner);
