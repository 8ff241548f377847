#!/bin/sh
# Gives the roles of roles.sql their passwords, from the environment. After roles.sql in the alphabet, so that the
# PostgreSQL image runs it after that when both lie in /docker-entrypoint-initdb.d. May be run again, to change them.
set -eu
: "${TRACKER_OWNER_PASSWORD:?is not set}" "${TRACKER_COMMAND_PASSWORD:?is not set}" "${TRACKER_QUERY_PASSWORD:?is not set}"
: "${TRACKER_REMINDERS_PASSWORD:?is not set}"

# psql reads them from the environment itself: an argument would show them to everybody who lists processes.
# log_statement: the server's log must not quote them.
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname="${POSTGRES_DB:-postgres}" <<'SQL'
set log_statement = 'none';
set log_min_error_statement = 'panic';
\getenv owner TRACKER_OWNER_PASSWORD
\getenv command TRACKER_COMMAND_PASSWORD
\getenv query TRACKER_QUERY_PASSWORD
\getenv reminders TRACKER_REMINDERS_PASSWORD
alter role tracker_owner password :'owner';
alter role tracker_command password :'command';
alter role tracker_query password :'query';
alter role tracker_reminders password :'reminders';
SQL
