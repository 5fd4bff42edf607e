"""The server on loopback answers as a static host does."""

import gzip
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from scripts.loopback import serve_folder

PNG = b"\x89PNG\r\n" + bytes(100)  # an image by its name, which is all that a server looks at
PAGE = "<!doctype html><title>Page</title>" + "<p>Words, and again words.</p>" * 100
LOST = "<!doctype html><title>Not here</title>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text(PAGE)
    (tmp_path / "help").mkdir()
    (tmp_path / "help/index.html").write_text(PAGE)
    (tmp_path / "404.html").write_text(LOST)
    (tmp_path / "picture.png").write_bytes(PNG)
    return tmp_path


@pytest.fixture
def host(folder: Path) -> Iterator[HTTPConnection]:
    with serve_folder(folder) as address:
        connection = HTTPConnection(urlsplit(address).netloc, timeout=10)
        yield connection
        connection.close()


def ask(
    host: HTTPConnection, path: str, method: str = "GET", **headers: str
) -> tuple[HTTPResponse, bytes]:
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    host.request(method, path, headers=names)
    answer = host.getresponse()
    body = answer.read()
    assert int(answer.headers["Content-Length"] or 0) == len(body) or method == "HEAD"
    return answer, body


@pytest.mark.parametrize("path", ["/", "/index.html", "/help/"])
def test_text_goes_compressed_to_who_can_read_it(host: HTTPConnection, path: str) -> None:
    answer, body = ask(host, path, Accept_Encoding="gzip, br")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert answer.headers["Last-Modified"]
    assert gzip.decompress(body).decode() == PAGE
    assert len(body) < len(PAGE) / 10


def test_text_goes_as_it_is_to_who_cannot(host: HTTPConnection) -> None:
    answer, body = ask(host, "/", Accept_Encoding="identity")
    assert answer.headers["Content-Encoding"] is None
    assert body.decode() == PAGE


def test_a_picture_is_not_compressed_again(host: HTTPConnection) -> None:
    answer, body = ask(host, "/picture.png", Accept_Encoding="gzip")
    assert answer.headers["Content-Encoding"] is None
    assert body == PNG


def test_one_connection_serves_many_requests(host: HTTPConnection) -> None:
    host.connect()
    socket = host.sock
    for path in ("/", "/picture.png", "/lost/", "/help", "/help/"):
        ask(host, path, Accept_Encoding="gzip")
        assert host.sock is socket, path


def test_what_is_not_there_is_answered_with_the_404_page(host: HTTPConnection) -> None:
    for accepted in ("gzip", "identity"):
        answer, body = ask(host, "/lost/page.css", Accept_Encoding=accepted)
        assert answer.status == 404
        assert answer.headers["Content-Type"].startswith("text/html")
        assert (gzip.decompress(body) if accepted == "gzip" else body).decode() == LOST


def test_asking_for_the_head_alone_gives_the_length_of_the_whole(host: HTTPConnection) -> None:
    _, whole = ask(host, "/", Accept_Encoding="gzip")
    answer, body = ask(host, "/", "HEAD", Accept_Encoding="gzip")
    assert body == b""
    assert int(answer.headers["Content-Length"]) == len(whole)


def test_what_has_not_changed_is_not_sent_again(host: HTTPConnection) -> None:
    first, _ = ask(host, "/", Accept_Encoding="gzip")
    since = first.headers["Last-Modified"]
    answer, body = ask(host, "/", Accept_Encoding="gzip", If_Modified_Since=since)
    assert (answer.status, body) == (304, b"")


def test_what_has_changed_is_compressed_anew(host: HTTPConnection, folder: Path) -> None:
    ask(host, "/", Accept_Encoding="gzip")
    (folder / "index.html").write_text(LOST)
    _, body = ask(host, "/", Accept_Encoding="gzip")
    assert gzip.decompress(body).decode() == LOST
