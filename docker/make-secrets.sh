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

# Heads and events of a trial must be none of the ledger that is used for real: it has keys of its own.
for name in postgres-password owner-password command-password query-password reminders-password ledger-key writer-key \
  trial-ledger-key trial-writer-key keycloak-database-password keycloak-admin-password demo-password demo-client-secret; do
  if [ ! -e "$folder/$name" ]; then
    secret=$(openssl rand -base64 32)
    printf %s "$secret" > "$folder/$name"
  fi
done

# The public half of the key that events are signed with, an Ed25519 key as RFC 8410 writes it: its beginning is always the
# same. Of a key that was taken away to have another made, the public half stays in the list.
for trial in '' trial-; do
  public=$({
    printf '\060\056\002\001\000\060\005\006\003\053\145\160\004\042\004\040'
    openssl base64 -d -A -in "$folder/${trial}writer-key"
  } | openssl pkey -inform DER -pubout -outform DER | tail -c 32 | openssl base64 -A)
  [ "${#public}" = 44 ] || { echo "openssl made no public key of $folder/${trial}writer-key" >&2; exit 1; }
  list=$folder/${trial}writer-public-keys
  [ -e "$list" ] || : > "$list"
  case ,$(cat "$list"), in
    *,"$public",*) ;;
    ,,) printf %s "$public" > "$list" ;;
    *) printf %s "$public,$(cat "$list")" > "$list.new" && mv "$list.new" "$list" ;;
  esac
done
# What the mail server asks for is its own: to be written here by hand, and empty where it asks for nothing.
[ -e "$folder/mail-password" ] || : > "$folder/mail-password"
