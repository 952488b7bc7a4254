#!/bin/sh
# before-signing.sh RECORD FILE COMMAND...: run COMMAND, which sends FILE to be signed, only where its record holds.
# AGREELINT_POLICY names the policy that decides, SIGNER_KEY the public key of who signs reviews off.
set -eu
: "${AGREELINT_POLICY:?name the policy that decides}" "${SIGNER_KEY:?name the public key of who signs reviews off}"
record=$1 file=$2
shift 2
agreelint verify "$record" "$file" --key "$SIGNER_KEY"
exec "$@"
