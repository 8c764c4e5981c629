"""What stands beside the API: page, docs, description, health and counts."""

import re

import pytest

from briefing.service.example import as_pasted

PAGES = ["/", "/?example", "/docs", "/healthz", "/readyz", "/metrics", "/openapi.json"]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_answers_with_its_safety_headers(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", PAGES)
def test_head_is_get_without_its_body(client, path):
    get, head = client.get(path), client.head(path)
    assert head.status_code == 200
    assert head.content == b""
    assert head.headers["content-type"] == get.headers["content-type"]


@pytest.mark.parametrize("path", ["/", "/?example", "/docs"])
def test_pages_load_nothing_from_anywhere(client, path):
    html = client.get(path).text
    assert not re.search(r"""(?:src|href|action)=["']?(?:https?:)?//""", html)
    assert not re.search(r"@import|url\(|<script src|<link rel=.stylesheet", html)


def test_the_page_makes_a_briefing_without_a_script(client):
    answer = client.post("/", data={"text": [*as_pasted(), ""], "words": "80", "focus": ""})
    assert answer.status_code == 200
    assert "citations re-proved" in answer.text
    assert '<a href="/">Briefing</a>' in answer.text


@pytest.mark.parametrize("body", [b"", b"x"])
def test_what_is_no_form_gets_the_page_with_what_went_wrong(client, body):
    answer = client.post("/", content=body)
    assert answer.status_code == 422
    assert "give at least one article" in answer.text


def test_the_page_keeps_what_was_pasted_when_something_is_wrong(client):
    answer = client.post("/", data={"text": ["Nope <b>"], "words": "7"})
    assert answer.status_code == 422
    assert answer.headers["content-type"].startswith("text/html")
    assert 'role="alert"' in answer.text
    assert "Nope &lt;b&gt;</textarea>" in answer.text
    assert 'value="7"' in answer.text


def test_the_description_names_every_answer_and_its_references_resolve(client):
    api = client.get("/openapi.json").json()
    assert api["openapi"].startswith("3.1")
    assert list(api["paths"]) == ["/v1/briefings", "/healthz", "/readyz", "/metrics"]
    create = api["paths"]["/v1/briefings"]["post"]
    assert set(create["responses"]) == {"200", "400", "406", "408", "413", "415", "422", "500", "503"}
    assert set(create["responses"]["200"]["content"]) == {
        "application/json", "text/markdown", "text/html", "text/plain", "text/event-stream",
    }  # fmt: skip
    assert "Retry-After" in create["responses"]["503"]["headers"]
    names = set(re.findall(r'"#/components/schemas/([^"]+)"', client.get("/openapi.json").text))
    assert {"Briefing", "BriefingRequest", "Problem"} <= names <= set(api["components"]["schemas"])


def test_the_example_of_the_description_works(client):
    api = client.get("/openapi.json").json()
    body = api["paths"]["/v1/briefings"]["post"]["requestBody"]["content"]["application/json"]
    request = body["examples"]["three-articles"]["value"]
    assert client.post("/v1/briefings", json=request).status_code == 200


def test_docs_explain_every_problem_that_a_problem_may_lead_to(client):
    html = client.get("/docs").text
    for status in (400, 404, 405, 406, 413, 415, 422, 500, 503):
        assert f'id="problem-{status}"' in html


def test_counts_are_kept_by_route_and_nothing_a_client_made_up(client):
    client.get("/healthz")
    client.get("/made-up/path")
    client.post("/v1/briefings", json={})
    text = client.get("/metrics").text
    assert 'briefing_requests_total{method="GET",route="/healthz",status="200"} 1' in text
    assert 'briefing_requests_total{method="GET",route="other",status="404"} 1' in text
    assert 'briefing_requests_total{method="POST",route="/v1/briefings",status="422"} 1' in text
    assert "made-up" not in text
