"""Bytes to text: what is damaged is read as what it is, and said; nothing is guessed that is known."""

from __future__ import annotations

import pytest

from briefing.errors import InputUnsupported
from briefing.read.decode import Decoded, decode

ENGLISH = "“The café ‘Zoë’ was closed on Sunday,” the mayor’s office said – and it’ll stay shut. "
ITALIAN = "La città è stata chiusa perché la tempesta ha già abbattuto più di cento alberi. "
CHINESE = "星期日,一辆卡车撞上了旧桥,警方随后将其关闭。十二人受伤,其中两人伤势严重。"
JAPANESE = "日曜日に古い橋にトラックが衝突し、警察が閉鎖した。"
RUSSIAN = "Премьер-министр заявил в понедельник, что переговоры продолжатся."
THAI = "ตำรวจปิดสะพานเก่าเมื่อวันอาทิตย์หลังจากรถบรรทุกชน มีผู้บาดเจ็บสิบสองคน"


def codes(decoded: Decoded) -> list[str]:
    return [notice.code for notice in decoded.notices]


@pytest.mark.parametrize("text", [ENGLISH, ITALIAN, CHINESE, JAPANESE, RUSSIAN, THAI])
@pytest.mark.parametrize("odd", [b"\x92", b"\xff", b"\xc3", b"\xe2\x80", b"\xed\xa0"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("at_end", [True, False])
def test_one_stray_or_cut_byte_leaves_the_rest_of_a_text_in_utf_8(
    text: str, odd: bytes, mark: bytes, at_end: bool
) -> None:
    after = "" if at_end else " " + text
    decoded = decode(mark + text.encode() + odd + after.encode(), id="a.txt")
    assert decoded.text.startswith(text + "\ufffd")
    assert decoded.text.endswith(after)
    assert decoded.encoding == ("utf-8-sig" if mark else "utf-8")
    assert codes(decoded) == ["damaged-text"]


def test_a_text_cut_anywhere_is_still_in_utf_8() -> None:
    data = (ENGLISH * 3).encode()
    for end in range(len(ENGLISH), len(data)):
        assert decode(data[:end], id="a.txt").encoding == "utf-8"


def test_the_same_text_comes_from_opening_the_file_with_its_encoding(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "a.txt"
    for data in (ENGLISH.encode() + b"\xe2\x80", ENGLISH.encode("utf-16") + b"x", b"\xef\xbb\xbfa\xff b\r\n"):
        path.write_bytes(data)
        decoded = decode(data, id="a.txt")
        with path.open(encoding=decoded.encoding, errors="replace", newline="") as file:
            assert decoded.text == file.read()


def test_damage_is_counted_and_the_texts_own_replacement_characters_are_not() -> None:
    decoded = decode((ENGLISH + "\ufffd\ufffd").encode() + b" \xff \xfe.", id="a.txt")
    assert "2 places" in decoded.notices[0].message
    assert decode((ENGLISH + "\ufffd").encode(), id="a.txt").notices == ()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH * 2, "cp1252"),
        (ITALIAN * 2, "cp1252"),
        ("He said it was the mayor’s.", "cp1252"),
        (CHINESE * 4, "gb18030"),
        (JAPANESE * 4, "cp932"),
        (JAPANESE * 4, "euc_jp"),
        (RUSSIAN * 2, "cp1251"),
        (RUSSIAN * 2, "koi8_r"),
        (RUSSIAN * 2, "cp866"),
        (THAI * 3, "cp874"),
    ],
)
def test_a_text_in_another_charset_is_not_taken_for_damaged_utf_8(text: str, encoding: str) -> None:
    assert codes(decode(text.encode(encoding), id="a.txt")) == ["guessed-charset"]


def test_a_declaration_of_utf_8_stands_where_half_of_it_is_true() -> None:
    data = (ENGLISH + "it’s ").encode() + b"\x92 \x92 \x92 \x92 "
    decoded = decode(data, id="a.html", declared="utf-8")
    assert (decoded.encoding, codes(decoded)) == ("utf-8", ["damaged-text"])


def test_a_declaration_that_nothing_bears_out_is_told_once_and_consistently() -> None:
    decoded = decode((ITALIAN * 2).encode("cp1252"), id="a.html", declared="utf-8")
    assert (decoded.text, codes(decoded)) == (ITALIAN * 2, ["wrong-charset", "guessed-charset"])
    assert "without a declared" not in decoded.notices[1].message


@pytest.mark.parametrize(("declared", "encoding"), [("shift_jis", "cp932"), ("gb2312", "gb18030")])
def test_a_declared_east_asian_charset_keeps_its_text_around_a_stray_byte(
    declared: str, encoding: str
) -> None:
    text = (JAPANESE if encoding == "cp932" else CHINESE) * 2
    decoded = decode(text.encode(encoding) + b"\x81", id="a.html", declared=declared)
    assert decoded.text == text + "\ufffd"
    assert decoded.encoding == encoding


def test_a_declared_charset_is_read_as_browsers_read_its_label() -> None:
    decoded = decode("① 髙橋".encode("cp932"), id="a.html", declared="shift_jis")
    assert (decoded.text, decoded.encoding, decoded.notices) == ("① 髙橋", "cp932", ())


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("tail", [b"\x41", b"\x00\xd8"])
def test_utf_16_and_utf_32_with_an_odd_end_keep_their_text(encoding: str, tail: bytes) -> None:
    if encoding == "utf-16-be":
        tail = tail[::-1]
    text = "The ferry to Marsund sank on Friday. All forty people on board were saved."
    decoded = decode(text.encode(encoding) + tail, id="a.txt")
    assert decoded.text == text + "\ufffd"
    assert (decoded.encoding, codes(decoded)) == (encoding, ["damaged-text"])


def test_bytes_that_only_open_like_a_wide_text_are_refused() -> None:
    noise = bytes((number * number * 31 + number // 7) % 256 for number in range(4_000))
    for mark in (b"\xff\xfe", b"\xff\xfe\x00\x00"):
        with pytest.raises(InputUnsupported, match="binary data"):
            decode(mark + b"\x00\xdc" * 40 + noise, id="a.txt")
