#!/bin/sh
# Within a Debian that has nothing but apt: bare_debian.sh PACKAGE TRACKER "EXPECTED LINE". Installed, run, upgraded,
# removed and purged, after which nothing of it is left.
set -eu
package="$1" tracker="$2" expected="$3"
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

fail() {
  echo "bare Debian: $1" >&2
  exit 1
}

apt-get install -q -y --no-install-recommends "$package" > /tmp/said 2>&1 || { cat /tmp/said >&2; fail "cannot be installed"; }
[ -z "$(dpkg --verify slipgauge)" ] || fail "is not installed as it was packed"
[ "$(slipgauge check --quiet --fail-on never "$tracker")" = "$expected" ] || fail "finds something else"
slipgauge check --quiet "$tracker" > /dev/null && fail "says nothing of errors"
[ -s /usr/share/man/man1/slipgauge.1.gz ] || fail "has no manual page"

[ "$(stat -c '%a %U' /run/slipgauge-uploads)" = "700 www-data" ] || fail "has no folder for lighttpd's uploads"

# As lighty-enable-mod, a2enconf and systemctl enable it, of which none is here.
enable() {
  [ -e "$1" ] || fail "has no $1"
  mkdir -p "${2%/*}"
  ln -s "$1" "$2"
}
enable /etc/lighttpd/conf-available/50-slipgauge.conf /etc/lighttpd/conf-enabled/50-slipgauge.conf
enable /etc/apache2/conf-available/slipgauge.conf /etc/apache2/conf-enabled/slipgauge.conf
enable /lib/systemd/system/slipgauge-web.socket /etc/systemd/system/sockets.target.wants/slipgauge-web.socket
enable /lib/systemd/system/slipgauge-nightly@.timer '/etc/systemd/system/timers.target.wants/slipgauge-nightly@plan.xlsx.timer'

# What the administrator has changed outlives an upgrade and a removal, and no purge.
settings="$(dpkg-query --show --showformat '${Conffiles}' slipgauge | awk 'NF { print $1; exit }')"
echo '# ours' >> "$settings"
apt-get install -q -y --reinstall --no-install-recommends "$package" > /tmp/said 2>&1 || { cat /tmp/said >&2; fail "cannot be upgraded"; }
grep -q '# ours' "$settings" || fail "an upgrade has overwritten $settings"
apt-get remove -q -y slipgauge > /dev/null
[ ! -e /usr/bin/slipgauge ] || fail "a removal leaves the program"
[ -e "$settings" ] || fail "a removal takes $settings"
apt-get purge -q -y slipgauge > /dev/null
rm "$package"
left="$(find / -xdev \( -path /proc -o -path /sys \) -prune -o -name '*slipgauge*' -print)"
[ -z "$left" ] || fail "a purge leaves $left"
echo "bare Debian: installed, run, upgraded, removed and purged"
