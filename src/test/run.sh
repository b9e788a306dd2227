#!/usr/bin/env bash
# Installs what the tests need and this machine lacks (Debian packages, as root), then runs every test.
set -euo pipefail
cd "$(dirname "$0")/../.."

# command:package pairs; a package is installed when its command is missing
NEEDS=(javac:default-jdk-headless mvn:maven postfix:postfix mailman:mailman3 named:bind9 named-checkzone:bind9-utils
  dig:bind9-dnsutils swaks:swaks chromium:chromium)
FILES=(/usr/lib/postfix/postfix-pcre.so:postfix-pcre /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc:fonts-noto-cjk)

missing_packages() {
  local need
  for need in "${NEEDS[@]}"; do
    PATH="$PATH:/usr/sbin:/usr/lib/mailman3/bin" command -v "${need%%:*}" >/dev/null || echo "${need##*:}"
  done
  for need in "${FILES[@]}"; do
    [ -e "${need%%:*}" ] || echo "${need##*:}"
  done
}

# Packages must not start services of their own: the tests run private ones.
install_quietly() {
  local policy=/usr/sbin/policy-rc.d made=no
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod 755 "$policy"
    made=yes
  fi
  export DEBIAN_FRONTEND=noninteractive
  local status=0
  { apt-get -q update && apt-get -q install -y --no-install-recommends "$@"; } >&2 || status=$?
  if [ "$made" = yes ]; then rm -f "$policy"; fi
  return "$status"
}

mapfile -t missing < <(missing_packages)
if [ "${#missing[@]}" -gt 0 ]; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "src/test/run.sh: please install these packages first: ${missing[*]}" >&2
    exit 1
  fi
  install_quietly "${missing[@]}"
fi

export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
exec mvn -B -ntp verify
