-- What the sender of a list says of its columns, and the day it was as of; null where nothing is said.
alter table import_job add column read_columns varchar(4000);
alter table import_job add column list_as_of date;
