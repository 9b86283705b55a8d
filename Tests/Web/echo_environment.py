"""Answers a request of CGI or SCGI with what the server says of it, as JSON: echo_environment.py [--scgi]."""

import json
import os
import sys

environment = dict(os.environ)
if sys.argv[-1] == "--scgi":
    length = b""
    while (byte := os.read(0, 1)) != b":":
        length += byte
    head = b""
    while len(head) < int(length) + 1:
        head += os.read(0, int(length) + 1 - len(head))
    parts = head[:-1].decode().split("\0")
    environment = dict(zip(parts[::2], parts[1::2]))
# What is left unread when a socket closes cuts the answer off.
left = int(environment.get("CONTENT_LENGTH") or 0)
while left > 0 and (block := os.read(0, left)):
    left -= len(block)
body = json.dumps(environment).encode()
sys.stdout.write(f"Status: 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n")
sys.stdout.flush()
sys.stdout.buffer.write(body)
