"""Files, folders, patterns and bytes become documents or rejections; none is lost silently."""

from __future__ import annotations

import errno
import json
import os
import socket
import time
from pathlib import Path

import pytest

import briefing
from briefing.backends import RENDERERS
from briefing.errors import (
    InputError,
    InputMissing,
    InputTooLarge,
    InputUnsupported,
    NoUsableSentence,
    UsageError,
)
from briefing.read import MAX_FILE_BYTES, Raw, read
from briefing.types import Document

GOOD = "The ferry to Marsund sank on Friday. All forty people on board were saved.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path


def codes(values: object) -> list[str]:
    return [value.code for value in values]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"one line\r\nand another\rand more\n", "utf-8"),
        ("\ufeffwith a mark".encode(), "utf-8-sig"),
        ("zwölf Boote".encode("utf-16"), "utf-16"),
        ("zwölf Boote".encode("utf-32"), "utf-32"),
        ("He said “no”, again, at the café.".encode("cp1252"), "cp1252"),
        ("Премьер-министр заявил в понедельник, что переговоры продолжатся.".encode("koi8-r"), "koi8_r"),
    ],
)
def test_the_text_is_exactly_the_decoded_file(folder: Path, data: bytes, encoding: str) -> None:
    (folder / "a.txt").write_bytes(data)
    (document,) = read(["a.txt"]).documents
    assert document.encoding == encoding
    with Path("a.txt").open(encoding=document.encoding, newline="") as file:
        assert document.text == file.read()


def test_a_guessed_charset_is_told(folder: Path) -> None:
    (folder / "a.txt").write_bytes("Schöne Grüße aus Köln, sagte er.".encode("cp1252"))
    assert codes(read(["a.txt"]).notices) == ["guessed-charset"]


def test_utf_16_without_a_mark_is_text(folder: Path) -> None:
    (folder / "a.txt").write_bytes(GOOD.encode("utf-16-be"))
    assert read(["a.txt"]).documents[0].text == GOOD


def test_stray_nul_and_bidirectional_characters_are_kept_and_told(folder: Path) -> None:
    text = "The ferry\x00 sank \u202eon Friday\u202c, officials said."
    (folder / "a.txt").write_text(text, encoding="utf-8")
    intake = read(["a.txt"])
    assert intake.documents[0].text == text
    assert codes(intake.notices) == ["control-characters"]


@pytest.mark.parametrize(
    ("name", "data", "seems"),
    [
        ("a.txt", b"%PDF-1.4\n%abc", "a PDF"),
        ("a.txt", b"PK\x03\x04....[Content_Types].xml....word/document.xml", "a Word document"),
        ("a.txt", b"PK\x03\x04....notes.txt", "a zip archive"),
        ("a.html", b"\x1f\x8b\x08\x00abc", "a gzip archive"),
        ("a.md", b"\xff\xd8\xff\xe0abc", "a JPEG image"),
        ("a.json", b"\x7fELF\x02", "a program"),
        ("a", b"\x00\x01\x02\x03\x04\x05" * 9, "binary data"),
    ],
)
def test_an_archive_or_image_in_disguise_is_named_for_what_it_is(
    folder: Path, name: str, data: bytes, seems: str
) -> None:
    (folder / name).write_bytes(data)
    with pytest.raises(InputUnsupported, match=seems) as caught:
        read([name])
    assert str(caught.value).startswith(f"{name}: ")


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", "\u200b \ufeff\n".encode()])
def test_a_file_without_text_is_refused_alone_and_reported_among_others(folder: Path, data: bytes) -> None:
    (folder / "blank.txt").write_bytes(data)
    with pytest.raises(NoUsableSentence, match=r"^blank\.txt: "):
        read(["blank.txt"])
    intake = read(["blank.txt", "good.txt"])
    assert [document.id for document in intake.documents] == ["good.txt"]
    assert codes(intake.rejections) == codes(intake.notices) == ["empty-input"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b" \n", "white space"),
        (b"\0\0\0", "NUL bytes"),
        (b"\0\n\0", "white space, NUL bytes and invisible characters"),
        ("\u200b\n".encode(), "white space and invisible characters"),
    ],
)
def test_what_a_file_without_text_holds_is_told_with_the_file_as_it_was_named(
    folder: Path, data: bytes, what: str
) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "blank.txt").write_bytes(data)
    said = f"sub/blank.txt: nothing but {what} in it; give a file with the article's text"
    with pytest.raises(NoUsableSentence) as caught:
        read(["sub/blank.txt"])
    assert str(caught.value) == said
    intake = read(["sub/blank.txt", "good.txt"])
    assert intake.notices[-1].message == intake.rejections[0].message == said
    assert intake.rejections[0].id == "blank.txt"


@pytest.mark.parametrize("name", ["nowhere.txt", "", "good.txt/x", "a\0b", "x" * 5000, "*.docx"])
def test_a_missing_path_is_refused_alone_and_reported_among_others(folder: Path, name: str) -> None:
    with pytest.raises(InputMissing) as caught:
        read([name])
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 3
    intake = read(["good.txt", name])
    assert codes(intake.rejections) == codes(intake.notices) == ["missing-input"]


def test_an_address_is_never_opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", lambda *_, **__: pytest.fail("opened a connection"))
    with pytest.raises(InputUnsupported, match="addresses are not opened"):
        read(["https://example.org/story"])


def test_links_that_loop_pipes_sockets_and_devices_are_refused_at_once(folder: Path) -> None:
    Path("one.txt").symlink_to("two.txt")
    Path("two.txt").symlink_to("one.txt")
    os.mkfifo("pipe.txt")
    server = socket.socket(socket.AF_UNIX)
    server.bind("plug.txt")
    intake = read(["one.txt", "pipe.txt", "plug.txt", "/dev/zero", "good.txt"])
    server.close()
    assert codes(intake.rejections) == [
        "missing-input",
        "unsupported-input",
        "unsupported-input",
        "unsupported-input",
    ]
    assert [document.id for document in intake.documents] == ["good.txt"]


def test_a_folder_is_read_sorted_with_its_subfolders_and_without_hidden_files(folder: Path) -> None:
    for name in ("d/b.txt", "d/a.md", "d/c/a.txt", "d/.hidden.txt", "d/c/.git/x.txt", "d/z.png"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"A text of its own, {name}.", encoding="utf-8")
    Path("d/c/up").symlink_to("..")
    os.mkfifo("d/pipe.txt")
    intake = read(["d"])
    assert [document.id for document in intake.documents] == ["a.md", "b.txt", "a.txt"]
    assert [rejection.id for rejection in intake.rejections] == ["pipe.txt", "z.png"]
    assert codes(intake.notices) == ["skipped-files"]
    assert "z.png" in intake.notices[0].message


def test_a_folder_with_nothing_to_read_is_refused(folder: Path) -> None:
    (folder / "d").mkdir()
    with pytest.raises(InputMissing, match="without files"):
        read(["d"])
    (folder / "d" / "x.png").write_bytes(b"\x89PNG")
    with pytest.raises(InputUnsupported, match=r"x\.png"):
        read(["d"])


def test_a_pattern_is_expanded_in_order_and_a_file_of_that_name_wins(folder: Path) -> None:
    for name in ("b1.txt", "b2.txt", "b[1].txt"):
        (folder / name).write_text(f"Text of {name} is here.", encoding="utf-8")
    assert [document.id for document in read(["b?.txt"]).documents] == ["b1.txt", "b2.txt"]
    assert [document.id for document in read(["b[1].txt"]).documents] == ["b[1].txt"]


@pytest.mark.parametrize("pattern", ["d", "d/**/*.txt", "d/**", "**/c/../../**/a.txt"])
def test_links_in_circles_end_and_each_folder_is_walked_once(folder: Path, pattern: str) -> None:
    (folder / "d" / "c").mkdir(parents=True)
    (folder / "d" / "a.txt").write_text("The council voted on Tuesday to close it.", encoding="utf-8")
    for link, target in (("d/l", "."), ("d/m", "."), ("d/c/up", ".."), ("d/c/again", "../c"), ("d/x", "x")):
        Path(link).symlink_to(target)
    intake = read([pattern])
    assert [document.id for document in intake.documents] == ["a.txt"]
    assert "duplicate-input" not in codes(intake.notices)


def test_a_pattern_that_means_folders_reads_them(folder: Path) -> None:
    (folder / "d" / "c").mkdir(parents=True)
    (folder / "d" / "c" / "a.txt").write_text("The council voted on Tuesday to close it.", encoding="utf-8")
    assert [document.id for document in read(["**/c"]).documents] == ["a.txt"]


def test_the_same_file_or_content_twice_is_one_source_with_a_notice(folder: Path) -> None:
    again = read(["good.txt", str(folder / "good.txt")])
    assert len(again.documents) == 1
    assert codes(again.notices) == ["duplicate-input"]
    (folder / "copy.txt").write_bytes(GOOD.replace("\n", "\r\n").encode())
    copied = read(["good.txt", "copy.txt"])
    assert [document.id for document in copied.documents] == ["good.txt"]
    assert copied.duplicates == (("copy.txt", "good.txt"),)
    assert codes(copied.notices) == ["duplicate-input"]


def test_which_of_two_copies_is_read_does_not_depend_on_their_order() -> None:
    plain = Document("plain.txt", "The bridge of the U.S. base closed.\n\nIt opens on Monday.")
    broken = Document(
        "broken.txt", "The bridge of the U.S.\nbase closed.\n\nIt opens on Monday.", title="Bridge"
    )
    for order in ((plain, broken), (broken, plain)):
        intake = read(order)
        assert [(one.id, one.text, one.title) for one in intake.documents] == [
            ("plain.txt", plain.text, "Bridge")
        ]
        assert intake.duplicates == (("broken.txt", "plain.txt"),)
        assert intake.folded == (broken,)
        assert intake.texts == {"plain.txt": plain.text, "broken.txt": broken.text}


def test_what_a_duplicate_knows_is_kept_whichever_comes_first() -> None:
    known, bare = Document("a", GOOD, publisher="Marsund Post"), Document("b", GOOD)
    assert read([known, bare]).documents[0].publisher == "Marsund Post"
    assert read([bare, known]).documents[0].publisher == "Marsund Post"


def test_ids_are_file_names_grown_by_folders_where_two_share_one(folder: Path) -> None:
    for name in ("x/a.txt", "y/a.txt", "x/b.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(f"Text of {name} is here.", encoding="utf-8")
    assert [document.id for document in read(["y/a.txt", "x"]).documents] == ["y/a.txt", "x/a.txt", "b.txt"]


def test_two_documents_with_one_id_are_told_apart() -> None:
    intake = read([Document("a", "One text is here."), Document("a", "Another text is here.")])
    assert [document.id for document in intake.documents] == ["a", "a~2"]
    assert codes(intake.notices) == ["renamed-document"]


def test_bytes_are_read_by_media_type_then_name_then_look() -> None:
    page = b"<!doctype html><html><body><p>The ferry sank on Friday, and all were saved.</p></body></html>"
    as_type = read([Raw("upload", page, media_type="text/html; charset=utf-8")]).documents[0]
    as_name = read([("upload.html", page)]).documents[0]
    as_look = read([Raw("stdin", page)]).documents[0]
    assert as_type.media_type == as_name.media_type == as_look.media_type == "text/html"
    assert "<p>" not in as_look.text
    request = read([Raw("stdin", b'{"documents": [{"id": "n1", "text": "The ferry sank on Friday."}]}')])
    assert [document.id for document in request.documents] == ["n1"]


def test_a_page_called_txt_is_read_as_a_page_and_a_text_called_html_as_a_text(folder: Path) -> None:
    (folder / "page.txt").write_text(
        "<!DOCTYPE html><html><body><p>The ferry sank.</p></body></html>", encoding="utf-8"
    )
    (folder / "text.html").write_text("The ferry sank on Friday & all were saved.", encoding="utf-8")
    intake = read(["page.txt", "text.html"])
    assert [document.text for document in intake.documents] == [
        "The ferry sank.",
        "The ferry sank on Friday & all were saved.",
    ]
    assert codes(intake.notices) == ["read-as-html", "read-as-text"]


def test_a_file_beyond_the_limit_is_refused_and_not_cut(folder: Path) -> None:
    with Path("big.txt").open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    with pytest.raises(InputTooLarge, match="larger than 20 MB"):
        read(["big.txt"])


def test_a_name_that_cannot_be_shown_becomes_an_id_that_can(folder: Path) -> None:
    name = os.fsdecode(b"bad\xff\nname.txt")
    (folder / name).write_text(GOOD, encoding="utf-8")
    (document,) = read([name]).documents
    assert document.id.isprintable()
    document.id.encode("utf-8")


def test_no_sources_and_an_unknown_charset_are_wrong_options(folder: Path) -> None:
    with pytest.raises(UsageError):
        read([])
    for name in ("nope", "hex", "unicode_escape"):
        with pytest.raises(UsageError, match="unknown charset"):
            read(["good.txt"], charset=name)


def test_if_nothing_can_be_read_the_first_reason_is_given_and_the_others_counted(folder: Path) -> None:
    with pytest.raises(InputError, match=r"^no1\.txt: .*2 more"):
        read(["no1.txt", "no2.txt", "no3.txt"])


def test_a_folder_that_may_not_be_read_is_not_called_an_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(folder))

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(InputMissing, match="may not be read"):
        read([tmp_path])


MAIL = "Subject: Ferry\nFrom: a@example.org\nMIME-Version: 1.0\nContent-Type: text/plain;\n charset=utf-8\n\n"
WRAPPED = [
    ("a.eml", MAIL + GOOD, "an e-mail"),
    ("a.eml", "From a@b Mon Mar  3 2014\nReceived: by x\nFrom: a@example.org\n\n" + GOOD, "an e-mail"),
    ("a.mhtml", MAIL.replace("text/plain", "multipart/related") + GOOD, "MHTML"),
    ("a.rss", f"<?xml version='1.0'?><!-- > --><rss version='2.0'><item>{GOOD}</item></rss>", "a feed"),
    ("a.xml", f"<feed xmlns='http://www.w3.org/2005/Atom'><entry>{GOOD}</entry></feed>", "a feed"),
    ("a.xml", f"<?xml version='1.0'?>\n<!DOCTYPE nitf SYSTEM 'x'><nitf><p>{GOOD}</p></nitf>", "XML"),
]


@pytest.mark.parametrize(("name", "text", "seems"), WRAPPED)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("ending", ["", ".txt", ".html", ".md"])
def test_what_articles_are_wrapped_in_is_refused_with_what_to_do(
    folder: Path, name: str, text: str, seems: str, encoding: str, ending: str
) -> None:
    (folder / (name + ending)).write_bytes(text.encode(encoding))
    with pytest.raises(InputUnsupported, match=seems) as caught:
        read([name + ending])
    assert "; " in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "From: the harbour master\nTo: all crews\n\n" + GOOD,
        "Feed prices: up by half.\n\n" + GOOD,
        "Breaking: the ferry sank.\n" + GOOD,
        "<3 from Marsund. " + GOOD,
        "---\ntitle: Ferry\n---\n" + GOOD,
    ],
)
def test_an_article_that_opens_oddly_is_an_article(text: str) -> None:
    assert read([("a.md", text.encode())]).documents[0].text == text


@pytest.mark.parametrize("name", sorted(RENDERERS))
def test_our_own_output_is_no_source_in_any_format(name: str) -> None:
    made = briefing.export(
        briefing.summarize([Document("a", GOOD), Document("b", "Forty were saved at Marsund.")]), name
    )
    ending = {"markdown": ".md", "text": ".txt", "html": ".html", "json": ".json"}[name]
    intake = read([("out" + ending, made.encode()), ("good.txt", GOOD.encode())])
    assert [document.id for document in intake.documents] == ["good.txt"]
    assert "this is a briefing" in intake.rejections[0].message
    if name != "json":
        with pytest.raises(InputUnsupported, match="this is a briefing"):
            read([("request.json", json.dumps({"text" if name != "html" else "html": made}).encode())])


def test_opening_comments_without_end_cost_nothing() -> None:
    started = time.perf_counter()
    read([("a.txt", b"<!---->" * 1_000 + b"<" + GOOD.encode())])
    assert time.perf_counter() - started < 2


def test_what_a_folder_holds_is_named_from_there_wherever_the_folder_lies(folder: Path) -> None:
    told = []
    for place in (folder / "one", folder / "far" / "away"):
        (place / "sub").mkdir(parents=True)
        (place / "a.txt").write_text(GOOD, encoding="utf-8")
        for name in ("c.yaml", "sub/c.yaml", "sub/empty.txt"):
            (place / name).write_bytes(b"")
        intake = read([place])
        told.append((intake.rejections, intake.notices))
        assert str(folder) not in repr(told)
    assert told[0] == told[1]
    rejections, _ = told[0]
    assert codes(rejections) == ["passed-over", "passed-over", "empty-input"]
    assert [rejection.id for rejection in rejections] == ["c.yaml", "sub/c.yaml", "empty.txt"]
