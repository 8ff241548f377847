#!/bin/sh
# A database and a role of its own for Keycloak: it sees nothing of the tracker's, nor the tracker of its.
set -eu
: "${KEYCLOAK_DATABASE_PASSWORD:?is not set}"

psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres <<'SQL'
set log_statement = 'none';
set log_min_error_statement = 'panic';
\getenv keycloak KEYCLOAK_DATABASE_PASSWORD
create role keycloak login password :'keycloak';
create database keycloak owner keycloak;
revoke all on database keycloak from public;
SQL
