-- By which a case whose victim-survivor's name is like another's is found, to point it out: a digest of each word of the
-- name, so that no name is here (org.maractracker.text.NameLikeness). Cases from before are entered when a command side starts.
create table victim_word (
  marac_id varchar(200) not null,
  word     varchar(64)  not null,
  case_id  uuid         not null,
  primary key (marac_id, word, case_id)
);
create index victim_word_by_case on victim_word (case_id);
