-- A name has 200 characters, as people count them: H2 counts one beyond the first 65,536 as two.
alter table casefile alter column reference set data type varchar(400);
