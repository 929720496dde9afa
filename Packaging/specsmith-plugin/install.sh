#!/bin/sh
# Installs Specsmith @VERSION@: the command, its man page and its completions.
#
#   install.sh [--prefix DIR]     DIR is ~/.local, unless it is given
#
# It downloads one archive, and refuses it if its SHA-256 is not the one below.
set -eu

prefix=${HOME:-}/.local
case "${1:-}" in
  "") ;;
  --prefix)
    prefix=${2:?"--prefix needs a folder"}
    ;;
  *)
    sed -n '2,6s/^# \{0,1\}//p' "$0"
    exit 64
    ;;
esac

fail() {
  printf 'install.sh: %s\n' "$1" >&2
  exit 1
}

platform=$(uname -s)-$(uname -m)
case $platform in
@PLATFORM_CASES@
  *)
    fail "there is no binary of Specsmith @VERSION@ for $platform: build it from @REPOSITORY@."
    ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
curl --fail --silent --show-error --location --output "$work/$archive" "@DOWNLOADS@/$archive"
if command -v sha256sum >/dev/null; then
  found=$(sha256sum "$work/$archive")
else
  found=$(shasum -a 256 "$work/$archive")
fi
[ "${found%% *}" = "$sha256" ] || fail "$archive is damaged: its SHA-256 is ${found%% *}, not $sha256."
tar -xzf "$work/$archive" -C "$work"
"$work/${archive%.tar.gz}/bin/specsmith" --version >/dev/null ||
  fail "the binary does not run here: build it from @REPOSITORY@."
mkdir -p "$prefix"
cp -R "$work/${archive%.tar.gz}/." "$prefix"
printf 'Installed Specsmith @VERSION@ at %s/bin/specsmith.\n' "$prefix"
