"""What newspapers, agencies and stations call themselves."""

from __future__ import annotations

import re

_WORD = re.compile(
    r"\b(?:Times|News|Herald|Radio|Tribune|Gazette|Post|Observer|Wire|Press|Daily|Weekly|Mail|Star|Echo|Courier|Courrier|Journal"
    r"|Chronicle|Dispatch|Digest|Bulletin|Ledger|Voice|Evening|Morning|Sunday|Telegraph|Guardian|Independent|Standard"
    r"|Sun|Mirror|Express|Examiner|Register|Sentinel|Reporter|Review|Record|Globe|Today|Online|TV|FM|Network|Agency"
    r"|Argus|Advertiser|Monitor|Report|Schools|Archive|Zeitung|Bote|Anzeiger|Kurier|Tageblatt|Rundschau|Presse"
    r"|Nachrichten|Merkur|D\u00e9p\u00eache|Nouvelles|R\u00e9publicain|Giornale|Corriere|Gazzetta|Diario|Correo"
    r"|Peri\u00f3dico|Noticias|Jornal|Di\u00e1rio|Correio|Folha|Not\u00edcias|Gazeta|Dziennik|G\u0142os|Tribuna|Canal"
    r"|Tidende|Tidning|Tidningen|Dagblad|Nieuws|Courant|Lantern|Magazine|Media|Forum)\b"
)
# The same in scripts that have no capitals or no blanks: the whole line is a name.
_ABROAD = re.compile(
    r"[\u3400-\u9fff]{1,8}(?:新聞|新闻|日报|日報|晚报|晚報|早报|時報|时报|週刊|周刊|通信|通讯社)(?:網|网)?"
    r"|(?:صحيفة|جريدة|وكالة|قناة)(?: [\u0621-\u064a]+){1,4}"
    r"|(?:[А-ЯЁ][\w-]+ )?(?:Вестник|Газета|Новости|Известия|Правда|Вести|Ведомости)(?: [А-ЯЁ][\w-]+){0,2}"
)
_PART = re.compile(r"press|news|wire|media", re.IGNORECASE)  # "Europress"
_MOST_WORDS = 6
_ELISION = re.compile(r"(?<!\w)[ldLD]['\u2019](?=[A-Z\u00c0-\u00de])")  # "de l'Orbe"
_FREQUENCY = re.compile(r"\d{2,3}[.,]\d{1,2}")  # "Radio Harrow 98.4"
_SMALL_WORDS = frozenset(
    """of the and for de la le der die das del & du des les et do da dos e della delle dei di el los las y und den van
    het i""".split()
)


def outlet(text: str) -> str | None:
    """The text, if it reads as the name of an outlet: a few words in capitals, one of them a word for such things."""
    if not text.isascii() and _ABROAD.fullmatch(text):
        return text
    words = text.split()
    if len(words) < 2 or not _WORD.search(text.title()):
        return None
    return text if reads_as_name(" ".join(words[:-1] if _FREQUENCY.fullmatch(words[-1]) else words)) else None


def reads_as_name(text: str) -> bool:
    """True for a few words with capitals, small words between them: "The Bay of Harrow Sailors"."""
    words = _ELISION.sub("", text).split()
    if not 0 < len(words) <= _MOST_WORDS or not text[-1].isalnum():
        return False
    return all(word[:1].isupper() or word in _SMALL_WORDS for word in words)


def sounds_like_outlet(name: str) -> bool:
    """True where a word or a part of a word of the name is one for such things: "Europress"."""
    return _WORD.search(name.title()) is not None or _PART.search(name) is not None
