"""Baselines and the oracle: what they take, and what they leave."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from briefing.errors import BackendUnavailable, UsageError
from briefing.types import Document
from eval.budget import fill, source_sentences
from eval.cases import Example
from eval.runner import timed
from eval.systems import NAMES, parse

STORY = Example(
    "story",
    (
        Document("a", "Alpha one two three. Beta one two three. Gamma one two three."),
        Document("b", "Delta one two three. Alpha one two three. Epsilon five six seven."),
    ),
    ("Gamma one two three.\nEpsilon five six seven.",),
)


def sentences(name: str, words: int, example: Example = STORY) -> list[str]:
    return [sentence.split()[0] for sentence in parse(name).build()(example, words).sentences]


def test_lead_takes_the_first_of_each_article_then_the_second() -> None:
    assert sentences("lead", 12) == ["Alpha", "Delta", "Beta"]


def test_first_reads_on_and_skips_exact_repeats() -> None:
    assert sentences("first", 100) == ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"]
    assert sentences("first", 8) == ["Alpha", "Beta"]


def test_the_budget_is_passed_by_at_most_half_a_sentence() -> None:
    found = source_sentences(STORY.documents)
    assert len(fill(found, 10)) == 3  # 8 words, and 8 + 4/2 is no more than 10
    assert len(fill(found, 9)) == 2
    assert len(fill(found, 1)) == 1  # never nothing


def test_random_is_the_same_in_every_run_and_another_with_another_seed() -> None:
    orders = {tuple(sentences(f"random:seed={seed}", 12)) for seed in range(8)}
    assert sentences("random", 12) == sentences("random:seed=0", 12)
    assert len(orders) > 1


def test_the_oracle_finds_what_the_reference_says() -> None:
    assert sentences("oracle", 100) == ["Gamma", "Epsilon"]
    assert sentences("oracle", 100, Example("x", STORY.documents)) == []


@pytest.mark.parametrize("name", ["lexrank", "textrank", "sumbasic", "lsa", "luhn", "summa"])
def test_graph_methods_rank_or_say_what_is_missing(name: str) -> None:
    pytest.importorskip("sumy", reason="sumy is missing; install the extra bench")
    assert len(sentences(name, 12)) == 3


def test_names_options_and_labels_are_told_apart() -> None:
    assert parse("mine=lead").label == "mine"
    assert parse("random:seed=3").label == "random:seed=3"
    assert parse("command:env A=b prog").label == "command:env A=b prog"
    assert parse("x=command:env A=b prog").text == "command:env A=b prog"
    assert {"default", "lead", "oracle"} <= set(NAMES)
    with pytest.raises(UsageError, match="not KEY=VALUE"):
        parse("random:seed").build()


class Endpoint(BaseHTTPRequestHandler):
    """Answers with the first sentence of each document, as a briefing in JSON."""

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        assert set(body) == {"documents", "words"}
        assert set(body["documents"][0]) == {"id", "text"}  # nothing that is unknown is sent
        texts = [document["text"].split(".")[0] + "." for document in body["documents"]]
        answer = json.dumps({"sentences": [{"text": text, "citations": []} for text in texts]}).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_arguments: object) -> None:
        return


@pytest.fixture
def address() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Endpoint)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/v1/briefings"
    server.shutdown()


def test_an_endpoint_is_a_system(address: str) -> None:
    output = parse(f"far={address}").build()(STORY, 20)
    assert output.sentences == ("Alpha one two three.", "Delta one two three.")
    assert output.briefing is not None


def test_an_endpoint_that_finds_nothing_to_tell_refuses(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Endpoint) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(422)
        self.end_headers()
        self.wfile.write(b'{"title": "No usable sentence"}')

    monkeypatch.setattr(Endpoint, "do_POST", refuse)
    output = timed(parse(f"far={address}").build(), STORY, 20)
    assert (output.sentences, output.refused) == ((), True)


def test_a_program_that_is_not_there_is_told_before_anything_runs() -> None:
    with pytest.raises(BackendUnavailable, match="there is no program '/nope'"):
        parse("command:/nope --fast").build()
    with pytest.raises(UsageError, match="No closing quotation"):
        parse("command:'x").build()


def test_an_endpoint_where_nobody_answers_is_no_bad_summary() -> None:
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        port = server.server_address[1]
    with pytest.raises(BackendUnavailable, match="nobody answers there"):
        parse(f"http://127.0.0.1:{port}/").build()(STORY, 50)
