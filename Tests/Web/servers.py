"""Web servers in front of the page, each as its file in samples/web says, with this machine's paths and ports."""

import contextlib
import pathlib
import shutil
import signal
import socket
import ssl
import subprocess
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"


def expect(condition, what):
    if not condition:
        raise SystemExit(f"not so: {what}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def written(name, path, places):
    """The server's file, with each place that a machine has of its own changed; every one must be there."""
    text = (SAMPLES / "web" / name).read_text("utf-8")
    for old, new in places.items():
        expect(old in text, f"{name} says {old}")
        text = text.replace(old, str(new))
    path.write_text(text, "utf-8")


class Activator:
    """What systemd does for a socket with Accept=yes: a process for each connection, and at most so many at a time."""

    def __init__(self, path, command, most, log):
        self.command, self.most, self.log = command, most, log
        self.running, self.refused, self.peak = [], 0, 0
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.bind(str(path))
        path.chmod(0o666)
        self.socket.listen(128)
        self.is_open = True
        self.thread = threading.Thread(target=self.accept, daemon=True)
        self.thread.start()

    def accept(self):
        self.socket.settimeout(0.2)
        while self.is_open:
            with contextlib.suppress(TimeoutError):
                connection, _ = self.socket.accept()
                self.running = [process for process in self.running if process.poll() is None]
                if len(self.running) >= self.most:
                    self.refused += 1
                else:
                    self.running.append(subprocess.Popen(
                        self.command, stdin=connection, stdout=connection, stderr=self.log, close_fds=True))
                self.peak = max(self.peak, len(self.running))
                connection.close()

    def processes(self):
        return sum(process.poll() is None for process in list(self.running))

    def stop(self):
        self.is_open = False
        self.thread.join()
        self.socket.close()
        for process in self.running:
            process.wait(timeout=60)


class Activated:
    """The same by systemd's own program, which knows no most."""

    def __init__(self, path, command, log):
        self.process = subprocess.Popen(
            ["systemd-socket-activate", "-l", path, "-a", "--inetd", *command], stderr=log)
        await_path(path)
        path.chmod(0o666)

    def processes(self):
        return len(children(self.process.pid))

    def stop(self):
        end(self.process)


def children(pid):
    return pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


def await_path(path):
    for _ in range(500):
        if path.exists():
            return
        time.sleep(0.02)
    raise SystemExit(f"{path} did not come")


def end(process):
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class Server:
    """A server that runs, and how to reach it."""

    def __init__(self, name, port, folder, process, behind, context=None):
        self.name, self.port, self.folder, self.process = name, port, folder, process
        self.behind, self.context = behind, context

    @property
    def address(self):
        return f"{'https' if self.context else 'http'}://127.0.0.1:{self.port}/slipgauge/"

    def connect(self, timeout=60):
        connection = socket.create_connection(("127.0.0.1", self.port), timeout)
        return self.context.wrap_socket(connection, server_hostname="slipgauge") if self.context else connection

    def processes(self):
        """How many processes of the page there are."""
        return self.behind.processes() if self.behind else len(children(self.process.pid))

    def log(self):
        return (self.folder / "said").read_text("utf-8", "replace")


def activator(folder, program, most, log):
    path = folder / "web.sock"
    if most:
        return Activator(path, [*program, "--scgi"], most, log)
    return Activated(path, [*program, "--scgi"], log)


def nginx(folder, program, errors, most, log):
    port, key, certificate = free_port(), folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1",
         "-subj", "/CN=slipgauge", "-keyout", key, "-out", certificate], check=True, capture_output=True)
    written("nginx.conf", folder / "slipgauge.conf", {
        "listen 443 ssl;": f"listen 127.0.0.1:{port} ssl;", "listen [::]:443 ssl;": "",
        "/etc/ssl/certs/slipgauge.pem": certificate, "/etc/ssl/private/slipgauge.key": key,
        "/run/slipgauge-web.sock": folder / "web.sock", "alias /usr/share/slipgauge/errors/": f"alias {errors}/"})
    shutil.copy("/etc/nginx/scgi_params", folder)
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};" for kind in (
        "client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "nginx.conf").write_text(
        f"user root; daemon off; pid {folder}/pid; error_log {folder}/server.log; events {{}}\n"
        f"http {{ {temporary} include {folder}/slipgauge.conf; }}\n")
    behind = activator(folder, program, most, log)
    process = subprocess.Popen(["nginx", "-p", folder, "-c", folder / "nginx.conf", "-e", folder / "server.log"])
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return Server("nginx", port, folder, process, behind, context)


def apache(folder, program, errors, most, log):
    port = free_port()
    written("apache.conf", folder / "slipgauge.conf", {
        "/run/slipgauge-web.sock": folder / "web.sock", '"/usr/share/slipgauge/errors/"': f'"{errors}/"',
        '"/usr/share/slipgauge/errors"': f'"{errors}"'})
    modules = "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in (
        "mpm_event", "authz_core", "proxy", "proxy_scgi", "alias", "setenvif", "headers", "reqtimeout", "mime"))
    (folder / "apache.conf").write_text(
        f"{modules}ServerName slipgauge\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\nErrorLog {folder}/server.log\n"
        f"User www-data\nGroup www-data\nTypesConfig /etc/mime.types\nDefaultRuntimeDir {folder}\n"
        f"DocumentRoot {folder}/none\nIncludeOptional {folder}/slipgauge.conf\n")
    (folder / "none").mkdir()
    behind = activator(folder, program, most, log)
    process = subprocess.Popen(["apache2", "-d", folder, "-f", folder / "apache.conf", "-DFOREGROUND"])
    return Server("apache", port, folder, process, behind)


def lighttpd(folder, program, errors, most, log):
    port, script = free_port(), folder / "slipgauge.cgi"
    script.write_text("#!/bin/sh\nexec " + " ".join(map(str, program)) + "\n")
    script.chmod(0o755)
    (folder / "uploads").mkdir(mode=0o700)
    (folder / "none").mkdir()
    written("lighttpd.conf", folder / "slipgauge.conf", {
        "/usr/lib/slipgauge/slipgauge.cgi": script, "/run/slipgauge-uploads": folder / "uploads"})
    (folder / "lighttpd.conf").write_text(
        f'server.port = {port}\nserver.bind = "127.0.0.1"\nserver.document-root = "{folder}/none"\n'
        f'server.errorlog = "{folder}/server.log"\nserver.breakagelog = "{folder}/said"\n'
        f'include "{folder}/slipgauge.conf"\n')
    process = subprocess.Popen(["lighttpd", "-D", "-f", folder / "lighttpd.conf"])
    return Server("lighttpd", port, folder, process, None)


KINDS = {"lighttpd": lighttpd, "nginx": nginx, "apache": apache}


@contextlib.contextmanager
def running(name, folder, tool, program=None, most=None):
    """A server of that name in front of `TOOL web`, or of another program; `most` processes at a time."""
    folder = pathlib.Path(folder) / f"{name}-{free_port()}"
    folder.mkdir(mode=0o755)
    folder.parent.chmod(0o755)
    settings = folder / "web.json"
    settings.write_text("{}\n")
    errors = folder / "errors"
    errors.mkdir()
    subprocess.run([tool, "web", "--settings", settings, "--error-pages", errors], check=True)
    server = None
    with open(folder / "said", "w") as log:
        try:
            server = KINDS[name](folder, program or [tool, "web", "--settings", settings], errors, most, log)
            for _ in range(500):
                expect(server.process.poll() is None, f"{name} runs: see {folder}/server.log")
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", server.port), 1):
                    break
                time.sleep(0.02)
            yield server
        finally:
            if server:
                end(server.process)
                if server.behind:
                    server.behind.stop()
