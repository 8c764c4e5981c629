"""Every error is a problem document (RFC 9457) that says what to do and nothing internal."""

import gzip
import json
import threading

import pytest
from starlette.testclient import TestClient

from briefing.config import Settings
from briefing.errors import BackendUnavailable, UsageError
from briefing.service import Limits, create_app, desk
from briefing.service.example import ARTICLES, REQUEST

PATH = "/v1/briefings"


def problem_of(answer, status: int) -> dict:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    problem = answer.json()
    assert list(problem) == ["type", "title", "status", "detail", "instance", "errors"]
    assert problem["status"] == status
    assert problem["type"] == f"/docs#problem-{status}"
    assert problem["instance"].startswith("urn:uuid:")
    assert "Traceback" not in answer.text
    assert "/briefing/" not in answer.text
    return problem


def pointers(problem: dict) -> list[str]:
    return [error["pointer"] for error in problem["errors"]]


def send(client, body: bytes, media_type: str = "application/json"):
    return client.post(PATH, content=body, headers={"Content-Type": media_type})


@pytest.mark.parametrize("body", [b"", b"{", b'{"documents": [}', b"\xff\xfe\x00", b"[" * 100_000])
def test_broken_json_is_400(client, body):
    problem_of(send(client, body), 400)


@pytest.mark.parametrize("path", ["/v1/briefing", "/v2", "/docs/x", "/%00", "/v1/briefings/brf_1"])
def test_an_unknown_path_is_404(client, path):
    problem_of(client.get(path), 404)


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
def test_a_wrong_method_is_405_and_says_which_are_right(client, method):
    answer = client.request(method, PATH)
    problem_of(answer, 405)
    assert answer.headers["allow"] == "POST"


@pytest.mark.parametrize(
    "accept", ["image/png", "application/json;q=0", "application/xml", "text/html;q=0.0"]
)
def test_a_form_that_nobody_makes_is_406(client, accept):
    problem = problem_of(client.post(PATH, json=REQUEST, headers={"Accept": accept}), 406)
    assert "text/markdown" in problem["detail"]


@pytest.mark.parametrize("media_type", ["text/csv", "application/xml", "", "image/png"])
def test_another_kind_of_body_is_415(client, media_type):
    problem_of(send(client, b"x", media_type), 415)


def test_a_body_in_a_coding_is_415_and_not_called_broken_json(client):
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    answer = client.post(PATH, content=gzip.compress(json.dumps(REQUEST).encode()), headers=headers)
    assert "gzip" in problem_of(answer, 415)["detail"]


def test_an_upload_that_is_no_text_is_415(client):
    files = [("files", ("photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(200), "image/jpeg"))]
    assert "photo.jpg" in problem_of(client.post(PATH, files=files), 415)["detail"]


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"model": "somebody/else"}, "#/model"),
        ({"base_url": "http://169.254.169.254/"}, "#/base_url"),
        ({"words": 0}, "#/words"),
        ({"words": "80"}, "#/words"),
        ({"words": True}, "#/words"),
        ({"words": 100_001}, "#/words"),
        ({"writer": "shell"}, "#/writer"),
        ({"writer": "seq2seq"}, "#/writer"),  # known, but this server has no model for it
        ({"on_unsupported": "ignore"}, "#/on_unsupported"),
        ({"language": "not a tag"}, "#/language"),
        ({"focus": "x" * 501}, "#/focus"),
        ({"documents": []}, "#/documents"),
        ({"documents": None}, "#/documents"),
        ({"documents": [{"text": " "}, {"html": ""}]}, "#/documents"),
        ({"documents": [{"text": "A.", "html": "<p>A."}]}, "#/documents/0"),
        ({"documents": [*ARTICLES, {"id": "x"}]}, "#/documents/3"),
        ({"documents": [{"text": "A.", "path": "/etc/passwd"}]}, "#/documents/0/path"),
        ({"documents": [{"text": "A.", "id": ""}]}, "#/documents/0/id"),
        ({"documents": ["A."]}, "#/documents/0"),
        ({"documents": [{"text": "A."}] * 201}, "#/documents"),
        ({"documents": [{"text": "lone \ud800"}]}, "#/documents/0/text"),
    ],
)
def test_a_wrong_field_is_422_and_pointed_at(client, change, pointer):
    body = json.dumps(REQUEST | change).encode()
    assert pointers(problem_of(send(client, body), 422)) == [pointer]


def test_a_wrong_field_never_comes_back_with_its_value(client):
    answer = client.post(PATH, json=REQUEST | {"words": "secret-value", "secret-key": 1})
    problem_of(answer, 422)
    assert "secret-value" not in answer.text


@pytest.mark.parametrize(
    "data",
    [
        {"model": "x"},
        {"words": "many"},
        {"words": "50_0"},
        {"words": "+50"},
        {"focus": "x" * 501},
        {"include_text": "perhaps"},
    ],
)
def test_wrong_fields_of_a_form_are_422(client, data):
    files = [("files", ("a.txt", ARTICLES[0]["text"].encode()))]
    assert pointers(problem_of(client.post(PATH, files=files, data=data), 422)) == [f"#/{next(iter(data))}"]


def test_an_option_that_stands_twice_in_a_form_is_422(client):
    files = [("files", ("a.txt", ARTICLES[0]["text"].encode()))]
    problem = problem_of(client.post(PATH, files=files, data={"words": ["40", "50"]}), 422)
    assert pointers(problem) == ["#/words"]


def test_a_form_without_an_article_is_422(client):
    empty = [("files", ("", b"", "application/octet-stream"))]
    assert pointers(problem_of(client.post(PATH, files=empty, data={"text": " "}), 422)) == ["#/files"]


def test_articles_without_a_usable_sentence_are_422(client):
    problem = problem_of(client.post(PATH, json={"documents": [{"text": "Nope"}]}), 422)
    assert problem["title"] == "No usable sentence"


def test_a_broken_form_is_400(client):
    problem_of(send(client, b"not a form", "multipart/form-data"), 400)


def form_part(boundary: str = "x", end: str = "\r\n--x--\r\n") -> bytes:
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
    return f"{head}{ARTICLES[0]['text']}{end}".encode()


def test_a_form_that_breaks_off_is_400_and_says_so(client):
    whole = "multipart/form-data; boundary=x"
    assert send(client, form_part(), whole).status_code == 200
    assert "breaks off" in problem_of(send(client, form_part(end=""), whole), 400)["detail"]
    assert "breaks off" in problem_of(send(client, b"", whole), 400)["detail"]
    assert "boundary" in problem_of(send(client, form_part(boundary="y"), whole), 400)["detail"]


@pytest.mark.parametrize("kind", ["files", "text"])
def test_more_parts_of_a_form_than_articles_may_be_are_413(kind):
    client = TestClient(create_app(limits=Limits(documents=2)), raise_server_exceptions=False)
    parts = [("files", (f"{n}.txt", b"x")) if kind == "files" else ("text", (None, "x")) for n in range(30)]
    assert "2 articles" in problem_of(client.post(PATH, files=parts), 413)["detail"]


def test_null_chooses_the_default(client):
    options = "words focus writer language on_unsupported include_text store_sources".split()
    documents = {"documents": ARTICLES}
    chosen_null = client.post(PATH, json=documents | dict.fromkeys(options))
    assert chosen_null.status_code == 200, chosen_null.text
    assert chosen_null.json() == client.post(PATH, json=documents).json()


@pytest.mark.parametrize("path", ["/healthz/", "/readyz/", "/docs//", "/openapi.json/"])
def test_a_slash_at_the_end_of_a_path_changes_nothing(client, path):
    answer = client.get(path, follow_redirects=False)
    assert answer.status_code == 200
    assert answer.content == client.get(path.rstrip("/")).content


@pytest.mark.parametrize("as_chunks", [False, True])
def test_a_body_beyond_the_limit_is_413_with_and_without_its_length_declared(as_chunks):
    client = TestClient(create_app(limits=Limits(body_bytes=2_000)), raise_server_exceptions=False)
    body = json.dumps(REQUEST | {"focus": "x" * 3_000}).encode()
    content = iter([body[:1_500], body[1_500:]]) if as_chunks else body
    problem = problem_of(
        client.post(PATH, content=content, headers={"Content-Type": "application/json"}), 413
    )
    assert "2,000 bytes" in problem["detail"]


def test_more_articles_in_a_file_than_the_limit_are_413():
    client = TestClient(create_app(limits=Limits(documents=2)), raise_server_exceptions=False)
    feed = json.dumps([{"title": a["title"], "text": a["text"]} for a in ARTICLES]).encode()
    problem_of(client.post(PATH, files=[("files", ("feed.json", feed, "application/json"))]), 413)


def test_a_fault_of_ours_is_500_without_its_cause_and_the_log_has_it(client, monkeypatch, caplog):
    def fail(*arguments: object, **options: object) -> None:
        raise RuntimeError("password=hunter2")

    monkeypatch.setattr(desk, "brief", fail)
    answer = client.post(PATH, json=REQUEST)
    problem = problem_of(answer, 500)
    assert "hunter2" not in answer.text
    assert problem["instance"] in caplog.text
    assert "hunter2" in caplog.text


def test_a_missing_backend_is_503_and_says_when_to_try_again(client, monkeypatch):
    def fail(*arguments: object, **options: object) -> None:
        raise BackendUnavailable("/srv/models/secret: not there")

    monkeypatch.setattr(desk, "brief", fail)
    answer = client.post(PATH, json=REQUEST)
    problem_of(answer, 503)
    assert int(answer.headers["retry-after"]) > 0
    assert "secret" not in answer.text


def test_a_full_house_is_503_and_empties_again(monkeypatch):
    made, go = threading.Event(), threading.Event()
    real = desk.brief

    def slow(*arguments, **options):
        made.set()
        go.wait(20)
        return real(*arguments, **options)

    monkeypatch.setattr(desk, "brief", slow)
    limits = Limits(running=1, waiting=0)
    with TestClient(create_app(limits=limits), raise_server_exceptions=False) as client:
        first: list[int] = []
        thread = threading.Thread(target=lambda: first.append(client.post(PATH, json=REQUEST).status_code))
        thread.start()
        assert made.wait(20)
        for accept in ("application/json", "text/event-stream"):
            answer = client.post(PATH, json=REQUEST, headers={"Accept": accept})
            problem_of(answer, 503)
            assert int(answer.headers["retry-after"]) >= 1
        assert client.get("/healthz").status_code == 200  # alive, though busy
        problem_of(client.get("/readyz"), 503)
        assert "briefing_running 1" in client.get("/metrics").text
        go.set()
        thread.join(20)
        assert first == [200]
        assert client.get("/readyz").status_code == 200
        assert client.post(PATH, json=REQUEST).status_code == 200


def test_a_server_that_is_set_up_wrong_does_not_start():
    with pytest.raises(UsageError, match="nobody"):
        create_app(Settings(writer="nobody"))
