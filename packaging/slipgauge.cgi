#!/bin/sh
# For web servers that start programs by name: lighttpd, by /etc/lighttpd/conf-available/50-slipgauge.conf.
exec /usr/bin/slipgauge web
