#!/bin/sh
# self-made-certificate.sh [NAME...]: a certificate for a year and its key, to try TLS out with: for localhost, 127.0.0.1 and
# the names and addresses given. They are tls-certificate.pem and tls-key.pem in docker/secrets, or in the folder that
# TRACKER_SECRETS names. Nobody trusts it who is not told to; real data needs one that a known authority has signed.
set -eu
folder=${TRACKER_SECRETS:-$(dirname "$0")/../secrets}
mkdir -p "$folder"
chmod 700 "$folder"
if [ -e "$folder/tls-key.pem" ]; then
  echo "$folder/tls-key.pem is there already, and is kept." >&2
  exit 1
fi

names=DNS:localhost,IP:127.0.0.1
for name in "$@"; do
  case $name in
    *:*) names="$names,IP:$name" ;;
    *[!0-9.]*) names="$names,DNS:$name" ;;
    *) names="$names,IP:$name" ;;
  esac
done

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -sha256 -days 365 -subj /CN=localhost \
  -addext "subjectAltName=$names" -addext extendedKeyUsage=serverAuth -addext basicConstraints=critical,CA:FALSE \
  -keyout "$folder/tls-key.pem" -out "$folder/tls-certificate.pem"
# Read by another user in the proxy's container; on this machine the folder keeps others out.
chmod 644 "$folder/tls-certificate.pem" "$folder/tls-key.pem"
