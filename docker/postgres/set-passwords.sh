#!/bin/sh
# Gives the roles of roles.sql their passwords, from files. After roles.sql in the alphabet, so that the PostgreSQL image runs
# it after that when both lie in /docker-entrypoint-initdb.d. May be run again, to change them.
set -eu
for role in owner command query reminders; do
  [ -s "/run/secrets/$role-password" ] || { echo "/run/secrets/$role-password is not there, or empty" >&2; exit 1; }
done

# psql reads them itself: an argument would show them to everybody who lists processes.
# log_statement: the server's log must not quote them.
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname="${POSTGRES_DB:-postgres}" <<'SQL'
set log_statement = 'none';
set log_min_error_statement = 'panic';
\set owner `cat /run/secrets/owner-password`
\set command `cat /run/secrets/command-password`
\set query `cat /run/secrets/query-password`
\set reminders `cat /run/secrets/reminders-password`
alter role tracker_owner password :'owner';
alter role tracker_command password :'command';
alter role tracker_query password :'query';
alter role tracker_reminders password :'reminders';
SQL
