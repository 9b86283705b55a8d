"""A night with news is mailed, by a mail server and by sendmail, and one that cannot be mailed is told again:
mailed_night.py SLIPGAUGE.
"""
import email
import email.policy
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

tool = Path(sys.argv[1]).resolve()
root = Path(__file__).resolve().parent.parent.parent
mail = root / "samples/nightly/mail"


class MailServer:
    """Takes one message by SMTP, as a mail server on this machine would."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.message, self.recipients = b"", []
        self.thread = threading.Thread(target=self.serve)
        self.thread.start()

    def serve(self):
        connection, _ = self.listener.accept()
        with connection, connection.makefile("rwb", buffering=0) as stream:
            stream.write(b"220 here\r\n")
            for line in stream:
                word = line.split(b":")[0].split()[0].upper()
                if word == b"RCPT":
                    self.recipients.append(line.split(b"<")[1].split(b">")[0].decode())
                if word == b"DATA":
                    stream.write(b"354 go on\r\n")
                    for part in stream:
                        if part == b".\r\n":
                            break
                        self.message += part
                stream.write(b"221 bye\r\n" if word == b"QUIT" else b"250 yes\r\n")
                if word == b"QUIT":
                    return


def read(message):
    parsed = email.message_from_bytes(message, policy=email.policy.default)
    return parsed["subject"], parsed["to"], parsed.get_content()


with tempfile.TemporaryDirectory() as folder:
    folder = Path(folder)
    tracker = folder / "tracker.csv"
    shutil.copy(root / "samples/tracker-2024-01.csv", tracker)
    (folder / "sendmail").write_text(f"#!/bin/sh\ncat > {folder}/sent\n")
    (folder / "sendmail").chmod(0o755)

    def night(day, **environment):
        subject = "Tracker “tracker.csv”: what changed"
        return subprocess.run(
            [tool, "nightly", tracker, "--state", folder / "state", "--now", f"2024-02-{day:02}T02:00:00", "--fail-on", "never",
             "--report", f"text={folder}/latest.txt", "--on-change", f"'{mail}' '{subject}' < '{folder}/latest.txt'"],
            env={"PATH": f"{folder}:{os.environ['PATH']}", "MAILTO": "team@council.gov.uk", "LC_ALL": "C.UTF-8", **environment},
            capture_output=True, text=True)

    # No mail server: nothing is remembered, so the next night tells the first one's news.
    unused = socket.create_server(("127.0.0.1", 0))
    port = unused.getsockname()[1]
    unused.close()
    assert night(1, SMTP=f"smtp://127.0.0.1:{port}").returncode == 2

    server = MailServer()
    run = night(2, SMTP=f"smtp://127.0.0.1:{server.port}")
    assert run.returncode == 0, run
    server.thread.join()
    subject, to, body = read(server.message)
    assert subject == "Tracker “tracker.csv”: what changed" and to == "team@council.gov.uk", (subject, to)
    assert server.recipients == ["team@council.gov.uk"] and "SD.A5.3" in body, (server.recipients, body)

    # A quiet night mails nothing; one with news says what they are, by sendmail here.
    assert night(3).returncode == 0 and not (folder / "sent").exists()
    tracker.write_text(tracker.read_text(encoding="utf-8-sig").replace("Oct-23", "Oct-27"), encoding="utf-8")
    assert night(4).returncode == 0
    subject, to, body = read((folder / "sent").read_bytes())
    assert "  Since 3 February 2024: " in body and "\n  Resolved\n" in body and to == "team@council.gov.uk", body
print("nights: news are mailed, or told again")
