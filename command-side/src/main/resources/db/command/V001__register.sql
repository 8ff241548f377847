-- What the command side must find without replaying anything. Written in the transaction that appends the events.
create table marac (
  marac_id varchar(200) not null primary key
);

-- sits_on is null for a cancelled meeting, so that its day is free again.
create table meeting (
  meeting_id uuid         not null primary key,
  marac_id   varchar(200) not null,
  sits_on    date,
  unique (marac_id, sits_on)
);

create table casefile (
  case_id   uuid         not null primary key,
  marac_id  varchar(200) not null,
  reference varchar(200) not null,
  unique (marac_id, reference)
);

create table action (
  action_id uuid         not null primary key,
  marac_id  varchar(200) not null
);

-- part: OWNER, PARTNER, or FORMER_OWNER
create table action_agency (
  action_id uuid         not null,
  agency_id varchar(200) not null,
  part      varchar(20)  not null,
  primary key (action_id, agency_id, part)
);
