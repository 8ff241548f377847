#!/bin/sh
# A database and a role of its own for Keycloak: it sees nothing of the tracker's, nor the tracker of its.
set -eu
[ -s /run/secrets/keycloak-database-password ] || { echo "keycloak-database-password is not there, or empty" >&2; exit 1; }

psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres <<'SQL'
set log_statement = 'none';
set log_min_error_statement = 'panic';
\set keycloak `cat /run/secrets/keycloak-database-password`
create role keycloak login password :'keycloak';
create database keycloak owner keycloak;
revoke all on database keycloak from public;
SQL
