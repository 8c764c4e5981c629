"""POST /v1/briefings: what goes in, in which form the answer comes out."""

import json
import re

import pytest

from briefing import schema
from briefing.service.example import ARTICLES, REQUEST

PATH = "/v1/briefings"
ARTICLE = ARTICLES[0]["text"].encode()


def test_json_is_the_default_and_holds_the_schema(client):
    answer = client.post(PATH, json=REQUEST)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["vary"] == "Accept"
    value = schema.BriefingModel.model_validate_json(answer.text)
    assert {document.id for document in value.documents} == {"post", "gazette", "wire"}
    assert sum(len(sentence.text.split()) for sentence in value.sentences) <= 80


def test_every_cited_text_is_what_the_request_has_at_the_offsets(client):
    value = client.post(PATH, json=REQUEST).json()
    texts = {article["id"]: article["text"] for article in ARTICLES}
    cited = [citation for sentence in value["sentences"] for citation in sentence["citations"]]
    assert cited
    for citation in cited:
        text = texts[citation["document_id"]]
        assert text[citation["start_char_index"] : citation["end_char_index"]] == citation["cited_text"]


def test_equal_requests_get_equal_bytes(client):
    assert client.post(PATH, json=REQUEST).content == client.post(PATH, json=REQUEST).content


@pytest.mark.parametrize(
    ("accept", "media_type", "opening"),
    [
        ("text/markdown", "text/markdown; charset=utf-8", r"(# |\w)"),
        ("text/plain", "text/plain; charset=utf-8", r"\w"),
        ("text/html", "text/html; charset=utf-8", "<!doctype html>"),
        ("*/*", "application/json", r"\{"),
        ("text/*;q=0.5, application/json;q=0.4", "text/markdown; charset=utf-8", r"(# |\w)"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html; charset=utf-8", "<!doctype html>"),
        ("application/json;q=0, */*", "text/markdown; charset=utf-8", r"(# |\w)"),
    ],
)
def test_accept_chooses_the_form(client, accept, media_type, opening):
    answer = client.post(PATH, json=REQUEST, headers={"Accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == media_type
    assert re.match(opening, answer.text)


def test_accept_in_several_lines_is_one_list(client):
    lines = [("Accept", "text/html;q=0.2"), ("Accept", "text/plain")]
    assert client.post(PATH, json=REQUEST, headers=lines).headers["content-type"].startswith("text/plain")


def test_files_and_pasted_text_make_the_same_kind_of_briefing(client):
    answer = client.post(
        PATH,
        files=[
            ("files", ("../../secret/one.txt", ARTICLE, "text/plain")),
            (
                "files",
                (
                    "two.html",
                    b"<article><p>Lifeboats carried 212 people to safety.</p></article>",
                    "text/html",
                ),
            ),
        ],
        data={"text": ARTICLES[2]["text"], "words": "60", "include_text": "true"},
    )
    assert answer.status_code == 200, answer.text
    documents = answer.json()["documents"]
    texts = {document["id"]: document["text"] for document in documents}
    assert set(texts) == {"one.txt", "two.html", "pasted-1.txt"}  # the client sends plain fields first
    assert texts["one.txt"] == ARTICLE.decode()


def test_html_in_a_request_is_read_as_a_page(client):
    page = "<html><body><nav>Menu</nav><article><p>" + ARTICLES[0]["text"] + "</p></article></body></html>"
    value = client.post(PATH, json={"documents": [{"id": "page", "html": page}], "include_text": True}).json()
    assert "<p>" not in value["documents"][0]["text"]
    assert value["sentences"][0]["citations"][0]["document_id"] == "page"


def test_texts_come_back_only_where_they_are_asked_for(client):
    assert "text" not in client.post(PATH, json=REQUEST).json()["documents"][0]
    asked = client.post(PATH, json=REQUEST | {"include_text": True}).json()
    assert asked["documents"][0]["text"] == ARTICLES[0]["text"]


def test_one_bad_article_among_good_ones_is_rejected_and_told(client):
    documents = [*ARTICLES, {"id": "empty", "text": "  \n "}]
    value = client.post(PATH, json={"documents": documents}).json()
    assert [row["id"] for row in value["documents"] if row["status"] == "rejected"] == ["empty"]
    assert any("empty" in warning["message"] for warning in value["warnings"])


# ------------------------------------------------------------------------------------------------ stream


def events_of(text: str) -> list[tuple[str, dict]]:
    blocks = [block for block in text.split("\n\n") if block and not block.startswith(":")]
    parsed = [re.fullmatch(r"event: (\w+)\ndata: (.*)", block) for block in blocks]
    return [(match[1], json.loads(match[2])) for match in parsed]


def test_the_stream_tells_progress_then_sentences_then_the_whole(client):
    answer = client.post(PATH, json=REQUEST, headers={"Accept": "text/event-stream"})
    assert answer.headers["content-type"].startswith("text/event-stream")
    events = events_of(answer.text)
    names = [name for name, _ in events]
    assert names == sorted(names, key=["progress", "sentence", "briefing"].index)
    whole = events[-1][1]
    assert [data for name, data in events if name == "sentence"] == whole["sentences"]
    assert whole == client.post(PATH, json=REQUEST).json()


def test_an_error_in_the_stream_is_a_problem_and_its_end(client):
    answer = client.post(
        PATH, json={"documents": [{"text": "Nope"}]}, headers={"Accept": "text/event-stream"}
    )
    name, problem = events_of(answer.text)[-1]
    assert (name, problem["status"], problem["title"]) == ("problem", 422, "No usable sentence")


def words_of(client, *files, **fields):
    parts = [("files", (name, json.dumps(body), "application/json")) for name, body in files]
    answer = client.post(PATH, files=parts, data=fields)
    assert answer.status_code == 200, answer.text
    return sum(len(sentence["text"].split()) for sentence in answer.json()["sentences"])


def test_a_request_that_is_uploaded_alone_brings_its_options(client):
    short = {**REQUEST, "words": 30}
    assert words_of(client, ("request.json", short)) <= 30
    assert 30 < words_of(client, ("request.json", short), words="80") <= 80  # the form comes first
    # of several none speaks for all
    assert words_of(client, ("one.json", short), ("other.json", {"documents": [ARTICLES[0]]})) > 30


def test_an_uploaded_request_with_an_impossible_option_is_refused(client):
    body = json.dumps({**REQUEST, "words": "many"})
    answer = client.post(PATH, files={"files": ("request.json", body, "application/json")})
    assert answer.status_code == 422
    assert "words" in answer.text
