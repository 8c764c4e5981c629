"""Lines of a page in other languages than English that end like sentences: "Folgen Sie uns auf Facebook."

What they begin with tells them apart in any language, so none is asked for. Labels that end in no full stop are
left out by their shape.
"""

from __future__ import annotations

import re

# A longer paragraph tells news, whatever it begins with.
_MOST_WORDS = 25
_MOST_CHARS = 200

_STARTS: dict[str, str] = {
    "related": (
        r"(?:(?:à )?lire (?:aussi|également)|lesen sie (?:auch|hier)|mehr zum thema|le[ae] también|te puede interesar"
        r"|leggi anche|leia (?:também|mais)|lees ook|läs (?:också|även|mer)|læs også|les også"
        r"|czytaj (?:także|też|również)"
        r"|zobacz (?:także|też)|чита(?:йте|ть) также|по теме|читайте також|اقرأ (?:أيضاً?|المزيد))\s*:"
        r"|(?:相关阅读|相关新闻|延伸阅读|相關閱讀|延伸閱讀|関連記事|関連ニュース|あわせて読みたい)[\uff1a:]|【関連記事】"
    ),
    "promotion": (
        r"abonnez-vous\b|inscrivez-vous à (?:notre|la) (?:lettre|newsletter)|abonnieren sie\b"
        r"|jetzt\b[^.]{0,30}\bnewsletter\b|melden sie sich\b[^.]{0,40}\bnewsletter"
        r"|suscr[íi]b(?:ete|ase)\b|iscriviti\b|abbonati (?:a|alla|ora)\b"
        r"|(?:subscreva|assine|inscreva-se)\b|abonneer u\b|zapisz się (?:do|na)\b[^.]{0,40}\bnewsletter"
        r"|подпи(?:сывайтесь|шитесь) на\b|підписуйтесь на\b|اشترك(?:وا)? في (?:نشرت|قنات)"
        r"|扫描(?:下方)?二维码|扫一扫|メールマガジン(?:に|の)(?:登録|ご登録)"
    ),
    "links": (
        r"suivez-nous\b|folgen sie uns\b|s[íi]g(?:uenos|anos) en\b|seguici\b|siga-nos\b|volg ons\b|följ oss\b|følg os\b"
        r"|(?:obserwuj|śledź) nas\b|следите за нами\b|تابعونا (?:على|عبر)|(?:请)?关注我们|フォローしてください"
    ),
    "notice": (
        r"tous droits réservés|alle rechte vorbehalten|todos los derechos reservados|todos os direitos reservados"
        r"|tutti i diritti riservati|riproduzione riservata|reproduction interdite|alle rechten voorbehouden"
        r"|wszelkie prawa zastrzeżone|все права защищены|جميع الحقوق محفوظة|版权所有|版權所有|未经授权|無断転載"
        r"|(?:ce site|diese (?:seite|website)|este sit[ei]o?|questo sito|deze (?:site|website)|ta strona|этот сайт)\b"
        r"[^.]{0,40}\bcookies?\b|يستخدم هذا الموقع ملفات تعريف|(?:本网站|当サイト)[^\u3002]{0,20}cookie"
        r"|wir (?:verwenden|nutzen|setzen)\b[^.]{0,20}\bcookies\b"
        r"|nous utilisons des cookies|(?:utilizamos|usamos) cookies"
        r"|(?:utilizziamo|usiamo) i? ?cookie|wij gebruiken cookies|vi använder cookies|używamy (?:plików )?cookie"
        r"|мы используем (?:файлы )?cookie"
        r"|dieses element enthält (?:daten|inhalte) von|sie können die einbettung\b"
        r"|(?:lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|leestijd|czas czytania"
        r"|время чтения)\s?:?\s*\d"
        r"|版权声明|打开\w{0,6}app|(?:este contenido es|contenido) exclusivo para suscriptores"
        r"|contenu réservé aux abonnés"
        r"|(?:cet article est (?:réservé|accessible)[^.]{0,20} abonnés"
        r"|este artículo es (?:exclusivo|solo) para suscriptores"
        r"|questo articolo è riservato agli abbonati|este artigo é exclusivo para assinantes)"
    ),
    "byline": r"(?:责任编辑|責任編輯|责编|编辑|校对)[\uff1a:]",
}
_LINE = re.compile("|".join(f"(?P<{kind}>{starts})" for kind, starts in _STARTS.items()), re.IGNORECASE)


def foreign_kind(text: str, words: int) -> str | None:
    """The kind of a line of a page in another language; None for one that may tell news."""
    if words > _MOST_WORDS or len(text) > _MOST_CHARS:
        return None
    match = _LINE.match(text)
    return match.lastgroup if match else None
