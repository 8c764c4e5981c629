"""Lines that are no part of an article: which, and of what kind.

Two tables: whole lines, and how a line begins. Sentences that speak about the page are in `rules`. Written by reading
the training half of Multi-News (Fabbri et al. 2019), by kind of line, not by site.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

_EXACT_LINES: dict[str, str] = {
    "related": """read more|more|see also|also|also read|also see|related|related articles|related stories
    |related content|
        related topics|related links|related coverage|related news|related posts|don't miss|most read
        |most popular|trending|trending now|
        more on this story|more from|more stories|more news|top stories|top news|latest news|recommended
        |you may also like|
        you might also like|recommended for you|editor's picks|editors' picks|what others are reading|read next|
        up next|in case you missed it|more coverage|further reading|read the full story|full story|watch more|
        popular stories|latest stories|popular now|before you go|breaking news|read full article|in pictures|
        just watched|must watch|replay|more videos|lire aussi|à lire aussi|mehr zum thema|lesen sie auch
        |lea también""",
    "promotion": """advertisement|advertisements|advertising|advertisment|ad|ads|sponsored|sponsored content|promoted|
        story continues below|story continued below|article continues below|article continued below|
        continue reading below|continue reading the main story|continue reading|paid content|newsletter|newsletters|
        sign up|subscribe|subscribe now|newsletter sign up|anzeige|werbung|publicité|publicidad|pubblicità|реклама|
        story continues below advertisement|article continues after this advertisement""",
    "links": """share|tweet|print|email|e-mail|facebook|twitter|pinterest|whatsapp|reddit|linkedin|google+|tumblr|
        share this|share this article|share this story|share on facebook|share on twitter|share via email|save|
        share this page|follow us|like us on facebook|copy link|link|embed|play|play video|watch|watch live|view
        |close|
        back to top|skip|skip to main content|skip to content|external links|external link|links|follow|text size|
        view slideshow|slideshow|gallery|view gallery|photos|videos|video|listen|audio|transcript|loading|
        press articles|read or share this story|share article|share this with|teilen|drucken|partager|compartir""",
    "comment": """comments|comment|view comments|show comments|leave a comment|post a comment|add a comment|
        join the conversation|join the discussion|discuss|have your say|reader comments|0 comments|kommentare|
        commentaires|comentarios""",
    "caption": "photo|image|picture|graphic|enlarge|previous next|photo gallery|photo credit|"
    "file photo|ap photo|getty images|afp|reuters",
    "menu": "home|news|world|politics|business|sport|sports|opinion|search|menu|sections|topics|tags|login|log in|"
    "sign in|register|contact us|contact|about us|about|help|privacy policy|terms of use|terms of service|sitemap",
    "notice": "breaking|exclusive|update|updated|notice|abstract|key facts|story highlights|highlights|end",
}
EXACT: dict[str, str] = {
    " ".join(phrase.split()): kind for kind, phrases in _EXACT_LINES.items() for phrase in phrases.split("|")
}
_EDGES = " \t:.…»>›«<‹–—-|*_[](){}•·#\u00a0\u200b▼▲►▶"

# How a line may begin, by kind: the words one of which comes first (lower case, "0" for a digit, "-" for a dash), and
# the patterns. A kind with "label" counts only for lines that do not end as a sentence does: "By Ann Lee" is a byline,
# "By Monday, they had left." is not.
_OPENINGS: tuple[tuple[str, str, str], ...] = (
    (
        "related",
        (
            "read see watch more related plus also gallery photo photos in full interactive click fotos live don "
            "you for to find listen picture"
        ),
        r"""
        [\[(]?(?:also\s)?(?:read|see|watch|more|related|plus|also\sread|read\salso|see\salso|gallery|photos?|
            in\spictures|full\sstory|interactive(?:\smap)?|click\sthrough|fotos|live\supdates?|
            (?:read|see|watch)\s(?:more|also|next)(?:\s(?:about|on|from|at))?|
            (?:more|also)\s(?:on|from|about|in)\s[^:.,]{1,40}|related\s(?:\w+\s?){1,2}|don't\smiss)\s?:\s?\S
        | you\s(?:may|might)\salso\slike | (?:for\smore\snews|to\sread\sthe\sfull)\b
        | find\sout\smore\b.{0,80}\bhere\.?$
        | click\sfor\smore\b | listen\s(?:to|below)\b.{0,60}\bbelow\W*$ | (?:photo|picture)\sgallery\s
        """,
    ),
    (
        "related_label",
        (
            "story video reaction analysis opinion quiz timeline explainer poll podcast graphic slideshow just "
            "must read related more most"
        ),
        r"""
        (?:story|video|reaction|analysis|opinion|quiz|timeline|explainer|poll|podcast|graphic|slideshow)\s?:\s?\S
        | (?:just|must)\swatch(?:ed)?\b | read\s(?:the\s)?(?:full|more|original|entire)\b.{0,60}$
        | related\s(?:articles?|stories|video|links?)\b | more\s(?:stories|news|coverage)\s(?:from|on|about)\b
        | most\s(?:read|popular|viewed)\b
        | .{0,160}\bread\smore$
        """,
    ),
    (
        "promotion",
        (
            "advertisment advertisments advertisement advertisements sponsored story article continue subscribe "
            "sign register download get breaking newsletter interested enter support thank thanks"
        ),
        r"""
        advertise?ments?(?=\s*$|\s*[-–—|:(]|\s+(?:continue|skip|story|scroll|below)) | sponsored\s(?:by|content)\b
        | (?:story|article)\scontinue[sd]\sbelow\b | continue\sreading\s(?:the\smain\sstory|below)\b
        | \W{0,4}(?:subscribe|sign\sup|sign\sin|register|download\s(?:the|our))\b(?=.{0,200}(?:newsletter|e-?mail
        |inbox|alerts?|
            \bapp\b|free|updates?|playbook|offer|account|notifications?|today|\bnow\b|here|:\s*http))
        | get\s(?:breaking|the\slatest|push|live|our|daily|news)\b.{0,80}(?:alerts?|inbox|newsletters?|updates
        |notifications|features)
        | breaking\snews\semails | newsletter\ssign\sup | interested\sin\s.{2,60}\?\sadd\b
        | enter\syour\se-?mail | support\s(?:our|quality|independent)\sjournalism
        | .{0,40}\bnewsletter\s+sign\sup\b
        | thank(?:s|\syou)\sfor\s(?:subscribing|signing\sup|registering)
        """,
    ),
    (
        "links",
        (
            "facebook twitter pinterest e email share tweet print whatsapp linkedin google follow like find read "
            "click www embed watch"
        ),
        r"""
        (?:facebook|twitter|pinterest|e-?mail|share|tweet|print|whatsapp|linkedin|google\s?\+)(?:[\s
        |/,·•]+(?:facebook|twitter|
            pinterest|e-?mail|share|tweet|print|whatsapp|linkedin|google\s?\+|reddit|tumblr|copy|link|messenger
            |this|via|with|on)\b)+
            .{0,30}$
        | follow\s(?:us|me|@?\w+(?:\s\w+){0,3})\son\s(?:twitter|facebook|instagram) | (?:like|find)\sus\son
        | share\sthis
        | read\sor\sshare\sthis | tweet\swith\sa\slocation | click\shere\b.{0,100}$ | https?://\S+$ | www\.\S+$
        | [\w.+-]{1,64}@[\w-]{1,64}\.[\w.]+$ | embed\b.{0,200}\bcode\b | \(?click\s(?:prev|next|on\sthe)\b
        | watch\s(?:it|the\s\w+)\sbelow\W*$
        """,
    ),
    (
        "links_label",
        "join visit jump via more additional information source tags topics filed skip",
        r"""
        join\s(?:us|the\sconversation)\b.{0,60}$ | visit\s(?:us\sat|our)\b.{0,60}$ | jump\sto\b.{0,40}$ | \[via\s
        | (?:more\sinformation|additional\sinformation|information\sfrom|source|via|tags|topics
        |filed\sunder)\s?:
        | .{0,60}:\shttps?://\S+$
        | skip\s(?:to|in)\b
        """,
    ),
    (
        "caption",
        (
            "© image media video photo picture provided submitted courtesy photos photograph photography credit "
            "pic foto bild illustration art photoby photosby photographby photographyby imageby pictureby "
            "creditby picby fotoby bildby illustrationby videoby artby file in enlarge"
        ),
        r"""
        ©\s*(?:photo|image|picture)?s?\s*:?\s*(?:afp|reuters|ap|epa|getty|photo|image|dpa|archive)\b.{0,60}$
        | (?:image|media|video|photo|picture)\s(?:copyright|caption|credit)\b | media\splayback\sis | (?:provided
        |submitted|courtesy)\sphoto
        | [\[(]?(?:photos?|photograph|photography|image|picture|credit|pic|foto|bild|illustration|video
        |art)\s?(?:by\b|:|credit)\s?.{0,120}$
        | [\[(]?file\s?(?:photo|[-–—:]) | in\sthis\s.{0,60}\b(?:photo|image\sprovided|image\smade|frame\sgrab)\b
        | enlarge\s(?:this\s)?image
        """,
    ),
    (
        "caption_label",
        "ap afp reuters epa getty screenshot courtesy slideshow close",
        r"""
        \(?(?:ap|afp|reuters|epa|getty)(?:\sphoto|\simages|\sfile)\b.{0,80}$ | screenshot\sby\b | courtesy\s(?:of
        |photo)\b.{0,60}$
        | slideshow\s\( | close\s(?-i:[A-Z])
        | .{0,120}\[(?:wikimedia|wikipedia|flickr|reuters|afp|ap|getty)[^\]]{0,60}\]$
        """,
    ),
    (
        "byline",
        (
            "additional reporting writing editing compiled with contact e email write to reach english translated "
            "translation produced edited"
        ),
        r"""
        \(?(?:additional\s)?(?:reporting|writing|editing|compiled)\s(?:and\s\w+\s)?by\b.{0,300}$
        | [-–—]?\s?with\s(?:reporting|files|a\sreport|additional\sreporting|assistance)\s(?:by|from)\b.{0,120}$
        | (?:contact|e-?mail|write\sto|to\scontact|reach)\s(?:the\s(?:reporter|author|writer)
        |(?-i:[A-Z]\w+)\s(?-i:[A-Z]\w+))\b.{0,120}(?:@|\bat\b)
        | (?:english\sversion|translated|translation|produced|edited)\sby\s(?-i:[A-Z])
        """,
    ),
    (
        "byline_label",
        "by von par por text words story written posted published author source -",
        r"""
        (?:by|von|par|por|text\sby|words\sby|story\sby|written\sby|posted\sby|published\sby|(?:author
        |source)\s?:)\s(?-i:[A-Z@]).{0,100}$
        | [-–—]{1,2}\s(?-i:[A-Z][a-z]+\s[A-Z][a-z]+)$
        """,
    ),
    (
        "date_label",
        (
            "last latest first update updated published posted modified created date aktualisiert veröffentlicht "
            "publié mis publicado actualizado"
        ),
        r"""
        (?:last\s|latest\s|first\s)?(?:updated?|published|posted|modified|created|date(?:\s(?:created|published
        |posted))?|
            aktualisiert|veröffentlicht|publié|mis\sà\sjour|publicado|actualizado)\b\s?(?:on|at|le|am
            |el)?\s?:?\s?.{0,60}\d.{0,40}$
        """,
    ),
    (
        "comment",
        "log sign comment comments leave post add write be have",
        r"""
        (?:log|sign)\sin\sto\s(?:comment|reply|post) | comments?\s(?:are\sclosed|\(\d+\)|policy)
        | (?:leave|post|add|write)\sa\s(?:comment|reply) | be\sthe\sfirst\sto\scomment | have\syou\sbeen\saffected\b
        """,
    ),
    (
        "comment_label",
        "0 reply report",
        r"""
        \d+\scomments?\b.{0,30}$ | reply\b.{0,40}$ | report\sabuse
        """,
    ),
    (
        "notice",
        (
            "© c copyright all error an page file article you please enable turn we this by dow video your to the "
            "original warning story post"
        ),
        r"""
        (?:©|\(c\)|copyright)\s?(?:©\s?)?\d{4} | all\srights\sreserved | error\s\d{3}\b
        | an\serror\s(?:has\s)?occurred\b
        | (?:page|file|article)\s(?:is\s)?not\sfound | you\s(?:must|need\sto)\s(?:log|sign|be\slogged|enable)
        | please\s(?:enable|upgrade|log|sign|verify|turn\son|disable|subscribe|try\sagain|check\syour)
        | (?:enable|turn\son)\sjavascript
        | we\suse\scookies | this\s(?:web)?site\suses\scookies | by\s(?:continuing|using
        |clicking)\b.{0,100}\b(?:cookies|agree|terms)
        | dow\sjones\sreprints | video\s(?:loading|unavailable) | your\sbrowser
        | to\sview\sthis\b.{0,60}\b(?:javascript|flash|browser|cookies)
        | (?:the\s)?original\sarticle\son\b.{0,40}$ | warning\s?:\s.{0,40}\b(?:graphic|contains?|content|language
        |video)\b
        | (?:this\s)?(?:article|story|post)\s(?:has\sbeen\s|was\s)?updated\s(?:to\sreflect|with|at)\b
        """,
    ),
    (
        "notice_label",
        "© 0 copyright loading please",
        r"""
        ©\s?\S | 404\b | copyright\s(?-i:[A-Z]) | (?:loading|please\swait)\b.{0,20}$
        """,
    ),
)
_FIRST = re.compile(r"[^\W\d_]+|\d")
_MARKS = {"©": "©", "-": "-", "–": "-", "—": "-"}
# What stands late in a line, behind any beginning: "@", addresses, "read more", a source in brackets.
_LATE = ("newsletter", "://", "@", "credit", "filephoto")
_LATE_ENDS = ("more", "]")
# The rows of the table, in order, that a line may be of whose first word or mark this is.
_PLACES: dict[str, list[int]] = {}
for _place, (_, _words, _) in enumerate(_OPENINGS):
    for _word in _words.split():
        _PLACES.setdefault(_word, []).append(_place)


def exact_kind(text: str) -> str | None:
    """The kind of a line that is nothing but a known phrase."""
    return EXACT.get(text.strip(_EDGES).casefold().replace("’", "'"))


@cache
def _compiled(place: int) -> re.Pattern[str]:
    return re.compile(_OPENINGS[place][2], re.IGNORECASE | re.VERBOSE)


def _asked(opening: str) -> Iterable[int]:
    """The rows of the table, in order, that a line with such an opening can be of."""
    lower = opening.lower()
    if lower.endswith(_LATE_ENDS):
        return range(len(_OPENINGS))
    for late in _LATE:  # each line comes here: `any` costs three times as much
        if late in lower:
            return range(len(_OPENINGS))
    first = _FIRST.search(lower)
    places = _PLACES.get("0" if first[0].isdecimal() else first[0], ()) if first else ()
    mark = _MARKS.get(opening[:1])
    return sorted({*places, *_PLACES[mark]}) if mark else places


def opening_kind(text: str, *, is_sentence: bool) -> str | None:
    """The kind of a line by how it begins; `is_sentence`: it ends as a sentence does."""
    opening = text[:400]
    for place in _asked(opening):
        if _compiled(place).match(opening):
            kind, _, label = _OPENINGS[place][0].partition("_")
            return None if label and is_sentence else kind
    return None
