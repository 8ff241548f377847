#!/bin/sh
# Makes each secret that is not there yet, in a file of its own in docker/secrets, or in the folder that TRACKER_SECRETS names.
# May be run again; what is there is kept.
#
# The folder is its owner's alone. Its files may be read by anybody, since every container has another user: none of those sees
# the folder, but only the files that its service names.
set -eu
folder=${TRACKER_SECRETS:-$(dirname "$0")/secrets}
mkdir -p "$folder"
chmod 700 "$folder"
umask 022

for name in postgres-password owner-password command-password query-password reminders-password ledger-key \
  keycloak-database-password keycloak-admin-password demo-password demo-client-secret; do
  if [ ! -e "$folder/$name" ]; then
    secret=$(openssl rand -base64 32)
    printf %s "$secret" > "$folder/$name"
  fi
done
# What the mail server asks for is its own: to be written here by hand, and empty where it asks for nothing.
[ -e "$folder/mail-password" ] || : > "$folder/mail-password"
