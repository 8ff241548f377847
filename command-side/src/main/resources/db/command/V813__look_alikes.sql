-- Which references look alike in one MARAC: a key for each that was taken first (org.maractracker.text.LookAlike). Of cases
-- that looked alike before there were keys one has a row. Cases from before are entered when a command side starts.
create table reference_key (
  marac_id      varchar(200) not null,
  reference_key varchar(64)  not null,
  case_id       uuid         not null unique,
  primary key (marac_id, reference_key)
);
