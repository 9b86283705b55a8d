"""Many uploads at a time through nginx: load.py SLIPGAUGE [--clients N] [--uploads N].

In full: 16 clients with 200 uploads each. Whoever is told to wait waits as long as the answer says, and tries again;
nobody fails in any other way. A client that is slow, that leaves, or that does not fetch its answer holds no process.
"""

import argparse
import os
import pathlib
import signal
import tempfile
import threading
import time

from exchange import request, send, upload
from servers import SAMPLES, expect, running

SAMPLE = (SAMPLES / "tracker-2024-01.xlsx").read_bytes()
# Of resident memory, for a request with the sample.
MOST_MEGABYTES = 64


class Client(threading.Thread):
    """Uploads one tracker after the other, with patience."""

    def __init__(self, server, uploads):
        super().__init__()
        self.server, self.uploads = server, uploads
        self.seconds, self.waits, self.failures = [], 0, []

    def run(self):
        for _ in range(self.uploads):
            start = time.monotonic()
            while True:
                try:
                    got = send(self.server, "report", upload(SAMPLE))
                except OSError as error:
                    self.failures.append(str(error))
                    break
                if got and got.status == 503 and got.headers["Retry-After"]:
                    self.waits += 1
                    time.sleep(int(got.headers["Retry-After"]))
                    continue
                if not got or got.status != 200 or b"</html>" not in got.body[-20:]:
                    self.failures.append(f"{got and got.status}")
                break
            self.seconds.append(time.monotonic() - start)


def work(server, clients, uploads):
    """All clients' times, how often they waited, and the seconds that all took."""
    start = time.monotonic()
    all_clients = [Client(server, uploads) for _ in range(clients)]
    for client in all_clients:
        client.start()
    for client in all_clients:
        client.join()
    failures = [failure for client in all_clients for failure in client.failures]
    expect(not failures, f"nobody fails: {failures[:5]} and so on, {len(failures)} of {clients * uploads}")
    return (sorted(time for client in all_clients for time in client.seconds),
            sum(client.waits for client in all_clients), time.monotonic() - start)


class Trickle(threading.Thread):
    """Sends its tracker a few bytes at a time, for as long as it is let."""

    def __init__(self, server):
        super().__init__(daemon=True)
        body, kind = upload(SAMPLE)
        self.connection = server.connect()
        self.bytes = request("POST", "/slipgauge/report", [("Content-Type", kind)], body)
        self.is_over = threading.Event()

    def run(self):
        for place in range(0, len(self.bytes), 10):
            self.connection.sendall(self.bytes[place:place + 10])
            if self.is_over.wait(0.2):
                return


def told(times, waits, seconds):
    count = len(times)
    return (f"{count} uploads in {seconds:.1f} s, half of them within {times[count // 2] * 1000:.0f} ms, 95 of 100 "
            f"within {times[count * 95 // 100] * 1000:.0f} ms; {waits} were told to wait")


def check_load(tool, folder, clients, uploads):
    with running("nginx", folder, tool) as server:
        slow = [Trickle(server) for _ in range(4)]
        body, kind = upload(SAMPLE)
        whole = request("POST", "/slipgauge/report", [("Content-Type", kind)], body)
        unread = [server.connect() for _ in range(clients // 4)]
        for connection in [*unread, *(server.connect() for _ in range(clients // 2))]:
            connection.sendall(whole)
            if connection not in unread:
                connection.close()
        for trickle in slow:
            trickle.start()
        print(f"{clients} clients: " + told(*work(server, clients, uploads)), flush=True)
        for _ in range(100):
            if server.processes() == 0:
                break
            time.sleep(0.05)
        expect(server.processes() == 0, "slow clients and those that have gone hold no process")
        for trickle in slow:
            expect(trickle.is_alive(), "the slow ones are still at it")
            trickle.is_over.set()
            trickle.join()
        # Its children's peak is told with the end of the process that started them.
        process = server.behind.process
        process.send_signal(signal.SIGTERM)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        megabytes = usage.ru_maxrss / 1024
        print(f"memory: {megabytes:.1f} MB at the most", flush=True)
        expect(megabytes < MOST_MEGABYTES, f"a request takes less than {MOST_MEGABYTES} MB")


def check_busy(tool, folder):
    """Beyond the most processes there is the busy page, and whoever comes again is answered."""
    with running("nginx", folder, tool, most=2) as server:
        times, waits, seconds = work(server, 8, 1)
        expect(server.behind.peak <= 2, "there are no more processes than are let")
        expect(waits and server.behind.refused >= waits, f"some are told to wait: {waits}")
        print("8 clients, 2 processes: " + told(times, waits, seconds), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("--clients", type=int, default=16)
    parser.add_argument("--uploads", type=int, default=200)
    options = parser.parse_args()
    tool = str(pathlib.Path(options.tool).resolve())
    with tempfile.TemporaryDirectory() as folder:
        check_load(tool, folder, options.clients, options.uploads)
        check_busy(tool, folder)


main()
