"""A server on loopback that answers as a static host does.

Text goes compressed, connections stay open, and what is not there is answered with 404.html.
"""

import gzip
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

TEXT = {".html", ".css", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml"}
# What hosts use, as the smallest size costs them too much time.
LEVEL = 6


@lru_cache(maxsize=2_000)
def _compressed(path: Path, _changed: int) -> bytes:
    """A file, compressed once and kept until it changes."""
    return gzip.compress(path.read_bytes(), LEVEL, mtime=0)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Headers and body are written one after the other. Else the body might wait until the client
    # has said that the headers have come.
    disable_nagle_algorithm = True
    # What is sent instead of the file that was asked for.
    small: bytes | None = None

    def send_head(self) -> BytesIO | BinaryIO | None:
        name = self.translate_path(self.path)
        self.small = self._shrink(Path(name, "index.html") if name.endswith("/") else Path(name))
        file = super().send_head()
        if file is None or self.small is None:
            return file
        file.close()
        return BytesIO(self.small)

    def _shrink(self, path: Path) -> bytes | None:
        """A file compressed, if it is text and whoever asks can read it so."""
        if path.suffix not in TEXT or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return None
        return _compressed(path, path.stat().st_mtime_ns) if path.is_file() else None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        self.small = self._shrink(page)
        body = self.small or page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def send_header(self, keyword: str, value: str) -> None:
        """Give the length of what is sent, where Python's server gives that of the file."""
        if keyword == "Content-Length" and self.small is not None:
            value = str(len(self.small))
        super().send_header(keyword, value)

    def end_headers(self) -> None:
        """Say that it is compressed; and tell LinkChecker that it need not wait for each request.

        Without that it waits up to half a second between two.
        """
        if self.small is not None:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.send_header("LinkChecker", "loopback")
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing: what matters is reported by whoever asks."""


class _Server(ThreadingHTTPServer):
    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.connections: set[socket.socket] = set()

    def process_request(self, request: Any, client_address: Any) -> None:
        self.connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self.connections.discard(request)
        super().shutdown_request(request)

    def server_close(self) -> None:
        """Hang up as a host that goes down does; an open connection would be served for ever."""
        super().server_close()
        for connection in list(self.connections):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that has gone leaves its open connection behind, which is no mistake."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve_folder(folder: Path, port: int = 0) -> Iterator[str]:
    """Serve a folder on 127.0.0.1 while the block runs; gives its address. Port 0 is a free one."""
    server = _Server(("127.0.0.1", port), partial(_Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
