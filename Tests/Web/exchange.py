"""Requests as a browser sends them, byte by byte, and answers taken apart."""

import dataclasses
import http.client
import io

BOUNDARY = "----WebKitFormBoundaryq2P7xAbC"


def part(name, content, file_name=None):
    head = f'Content-Disposition: form-data; name="{name}"'
    if file_name is not None:
        head += f'; filename="{file_name}"\r\nContent-Type: application/octet-stream'
    return head.encode() + b"\r\n\r\n" + content


def form(*parts, boundary=BOUNDARY):
    """The body of a form and its content type."""
    lines = b"".join(b"--" + boundary.encode() + b"\r\n" + one + b"\r\n" for one in parts)
    return lines + b"--" + boundary.encode() + b"--\r\n", f"multipart/form-data; boundary={boundary}"


def upload(content, name="tracker.xlsx", **texts):
    return form(part("tracker", content, name), *(part(key, text.encode()) for key, text in texts.items()))


@dataclasses.dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self):
        return self.body.decode()


class Wire:
    """Bytes as http.client reads them from a socket."""

    def __init__(self, content):
        self.content = content

    def makefile(self, *_):
        return io.BytesIO(self.content)


def answer(connection, method="GET"):
    """What comes until the server closes, or nothing at all."""
    content = b""
    while block := connection.recv(1 << 16):
        content += block
    connection.close()
    if not content:
        return None
    response = http.client.HTTPResponse(Wire(content), method=method)
    response.begin()
    # A server may say first that it waits for the body.
    return Answer(response.status, response.headers, response.read())


def request(method, path, headers=(), body=None, length=True):
    """The head and body of a request after which the server is to close."""
    lines = [f"{method} {path} HTTP/1.1", "Host: slipgauge.council.example", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in headers]
    if body is not None and length:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + (body or b"")


def ask(server, method, path, headers=(), body=None):
    connection = server.connect()
    try:
        connection.sendall(request(method, path, headers, body))
    except (BrokenPipeError, ConnectionResetError):
        # It answered and closed before all had been sent.
        pass
    return answer(connection, method)


def send(server, page, content, *headers):
    """A form's answer: the page is `report`, `api/check` and so on."""
    body, kind = content
    return ask(server, "POST", f"/slipgauge/{page}", [("Content-Type", kind), *headers], body)


def chunks(body, size=10_000):
    for start in range(0, len(body), size):
        piece = body[start:start + size]
        yield f"{len(piece):x}\r\n".encode() + piece + b"\r\n"
    yield b"0\r\n\r\n"
