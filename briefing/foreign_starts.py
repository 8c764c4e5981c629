"""On which words a sentence of another language than English leans on the one before it.

English has rules of its own (`standing`). Here are only the first words that point back whatever follows, and the tags
behind a quotation that name nobody; a sentence of a language that is not listed stands alone.
"""

from __future__ import annotations

import re
from functools import cache

# Pronouns and demonstratives of the third person, and connectives. Left out is what also begins a sentence that stands
# alone: German "Sie" may address the reader, but news does not; Spanish "El" and French "La" are articles.
_STARTS: dict[str, str] = {
    "de": (
        r"er|sie|es sei|dies|diese[rmns]?|ihm|ihn|ihr|ihre[rmns]?|sein|seine[rmns]?|dabei|dazu|damit|dafür"
        r"|dagegen|danach|davor|daraufhin|darüber hinaus|deshalb|deswegen|daher|dadurch|doch|aber|jedoch"
        r"|auch|zudem|außerdem|ebenso|dort|zuvor|anschließend|hingegen|allerdings|denn|und|oder|somit"
        r"|stattdessen|trotzdem|dennoch|beide|letztere[rmns]?"
        r"|das (?:hat|ist|war|sei|teilte|sagte|wurde|wird|habe|geht|gilt|soll|kann|könnte|heißt|gab)"
        r"|das (?:hätten?|wäre|bestätigte|begründete|bedeutet|berichtete|erklärte|lehnt|lehnen)|dessen|deren"
        r"|(?:nun|jetzt|dann|heute|inzwischen) \w+ (?:er|sie|es)|daran|darauf|darin|davon|darum"
        r"|(?:einer|eine|eines|zwei|drei|vier|fünf|einige|viele|keiner) (?:von ihnen|davon)"
        r"|einen tag später|am (?:nächsten|folgenden) tag|kurz darauf"
    ),
    "fr": (
        r"il(?! y a| faut| s'agit| est \d)|elle|ils|elles|cela|ceci|celui-ci|celle-ci|ceux-ci|celles-ci|ce"
        r"|cet|cette|ces|son|sa|ses|leur|leurs|mais|et|or|donc|ainsi|toutefois|cependant|pourtant"
        r"|néanmoins|en outre|par ailleurs|de plus|puis|ensuite|aussi|également|enfin|en revanche"
        r"|par conséquent|le lendemain|la veille|d'autres|deux autres"
        r"|(?:un|une|deux|trois|quatre|cinq|plusieurs|certains|aucun) d'entre (?:eux|elles)"
    ),
    "es": (
        r"él|ella|ellos|ellas|esto|eso|este|esta|estos|estas|ese|esa|esos|esas|su|sus|pero|y|además"
        r"|también|sin embargo|no obstante|por eso|por ello|por tanto|asimismo|luego|entonces|así"
        r"|en cambio|al día siguiente|otros|otras|ambos|ambas|dicho|dicha|mientras tanto"
        r"|(?:uno|una|dos|tres|cuatro|cinco|varios|varias|algunos|algunas|muchos|ninguno) de (?:ellos|ellas)"
        r"|(?:asegur|afirm|explic|señal|indic|record|insist)(?:a|ó|e|ió) que|añad(?:e|ió) que|(?:dice|dijo) que"
    ),
    "it": (
        r"egli|ella|lui|lei|loro|essi|esse|questo|questa|questi|queste|ciò|suo|sua|suoi|sue|ma|e|inoltre"
        r"|anche|tuttavia|però|quindi|perciò|così|poi|invece|il giorno dopo|altri|altre|entrambi"
        r"|(?:il su|la su|i suo|le su|gli suo)[oaei]|(?:il|la|i|le) loro|lo ha (?:detto|annunciato|spiegato|riferito)"
        r"|ha (?:detto|aggiunto|spiegato|dichiarato) che"
        r"|(?:uno|una|due|tre|quattro|cinque|alcuni|alcune|molti|nessuno) di (?:loro|essi|esse)"
    ),
    "pt": (
        r"ele|ela|eles|elas|isto|isso|este|esta|estes|estas|esse|essa|esses|essas|seu|sua|seus|suas|mas|e"
        r"|além disso|também|no entanto|contudo|porém|por isso|portanto|assim|depois|então|em seguida"
        r"|no dia seguinte|outros|outras|ambos|ambas|entretanto"
        r"|(?:um|uma|dois|duas|três|quatro|cinco|vários|alguns|algumas|muitos|nenhum) d(?:eles|elas)"
        r"|(?:disse|afirmou|acrescentou|garantiu|explicou|lembrou) que"
    ),
    "nl": (
        r"hij|zij|ze|dit|dat|deze|die|hem|haar|hun|maar|en|ook|bovendien|daarnaast|echter|toch|dus|daarom"
        r"|daardoor|daarbij|daarna|vervolgens|de volgende dag|beiden|anderen"
    ),
    "sv": (
        r"han|hon|detta|denna|dessa|hans|hennes|deras|men|och|dessutom|också|emellertid|därför|därmed"
        r"|därefter|dagen efter|andra|båda"
    ),
    "da": (
        r"han|hun|dette|denne|disse|hans|hendes|deres|men|og|desuden|også|derfor|derefter|dagen efter"
        r"|begge"
    ),
    "no": (
        r"han|hun|dette|denne|disse|hans|hennes|deres|men|og|dessuten|også|derfor|deretter|dagen etter"
        r"|begge"
    ),
    "pl": (
        r"on|ona|oni|one|to|ten|ta|te|ci|jego|jej|ich|ale|i|a|jednak|ponadto|także|również|dlatego|potem"
        r"|następnie|zatem|obaj|tymczasem|poza tym|z kolei|natomiast|wtedy"
        r"|(?:jeden|jedna|dwóch|dwie|dwoje|trzech|kilku|część|żaden) z nich"
        r"|(?:powiedział|dodał|podkreślił|zaznaczył)a?, że"
    ),
    "ru": (
        r"он|она|они|оно|это|этот|эта|эти|его|её|ее|их|но|и|а|однако|также|поэтому|кроме того|при этом"
        r"|затем|потом|тогда|оба|об этом|до этого|после этого|тем не менее|по (?:его|её|ее|их) словам"
        r"|(?:один|одна|двое|трое|четверо|несколько|многие) из них"
    ),
    "ar": (
        r"(?:و|ف)?(?:هو|هي|هم|هما|هذا|هذه|ذلك|تلك|هؤلاء)"
        r"|و?(?:لكنه|لكنها|لكنهم|لكن|غير أن|إلا أن|مع ذلك|لذلك|بالتالي|كذلك)"
        r"|ثم|كما|ومن جهته|من جهتها|و?(?:قال|قالت|أضاف|أضافت|أوضح|أوضحت|أكد|أكدت|ذكر|ذكرت) (?:إن|أن)(?:ه|ها|هم)?"
        r"|و?(?:قالوا|يقولون|أضافوا|يضيفون) (?:إن|أن)|(?:و?أحدهم|و?إحداهن|و?بعضهم|و?منهم)"
    ),
    "uk": (
        r"він|вона|вони|воно|це|цей|ця|ці|його|її|їх|але|і|а|однак|також|тому|крім того|при цьому|потім"
        r"|тоді|обидва"
    ),
}
# "Cette semaine", "Este lunes": a time, and of no sentence before.
_THIS_WEEK = (
    r"(?:semaine|année|mois|matin|nuit|été|week|jaar|maand|zomer|woche|jahr|tage|semana|mañana|tarde|noche|verano|año|mes"
    r"|manhã|noite|ano|mês|settimana|mattina|notte|anno|mese|estate|vecka|uge|uke|\w+(?:di|dì|tag)"
    r"|(?:lun|mart|miércol|juev|viern)es|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?)\b"
)
# Scripts without spaces: what follows the words does not end them.
_UNSPACED: dict[str, str] = {
    "zh": "他|她|它|这|這|该|該|此|但|然而|不过|不過|因此|所以|此外|另外|同时|同時|随后|隨後|其中|而"
    "|并且|並且|对此|對此|两人|兩人|与此同时|與此同時|届时|屆時|据此|據此|当时|當時",
    "ja": (
        "これ|それ|この|その|しかし|だが|そして|また|さらに|一方|彼|そこで|このため|そのため|両者|ただ|うち"
        "|同(?:氏|社|市|町|村|県|省|庁|署|党|校|店|議員|被告|選手|容疑者|団体|病院|大学)"
        # 「…」と述べた: and who said it?
        "|[^「」]*」とも?(?:述べ|語|話|強調|説明|指摘|訴え)"
    ),
}
# "…", sagte sie.
_TAGS: dict[str, str] = {
    "de": r"[\"\u201c\u201d\u00ab\u00bb],?\s+(?:\w+te|sagt|so|hieß es)\s+(?:er|sie)\b(?!\s+[A-Z\u00c4\u00d6\u00dc])",
    "fr": (
        r"(?:a-t-(?:il|elle)|dit-(?:il|elle)|ont-(?:ils|elles)|(?:selon|d'après) (?:lui|elles?|eux))\b"
        r"(?!\s+[A-Z\u00c9])"
    ),
    # «…», ha detto. ”…” – dodał.
    "es": r"[\"\u201d\u00bb],?\s+[^\W\d_]+(?:\s+ayer)?\.?$",
    "it": r"[\"\u201d\u00bb],?\s+(?:ha\s+)?[^\W\d_]+\.?$",
    "pt": r"[\"\u201d\u00bb],?\s+[^\W\d_]+\.?$",
    "pl": r"[\"\u201d\u00bb]\s+[\u2013\u2014-]\s+[^\W\d_]+\.?$",
    "ru": r"\u00bb,?\s+[\u2013\u2014-]\s+(?:[^\W\d_]+\.?$|[^\W\d_]+\s+(?:он|она|они)\b)",
    "zh": r"[\u201d\u300d][\uff0c]?(?:他|她)们?[^\uff0c\u3002\u201c]{0,4}(?:说|說|表示|称|稱|强调|強調|道|问|問)",
    "nl": r"[\"\u201c\u201d'\u2019],?\s+(?:zei|zegt|aldus|verklaarde)\s+(?:hij|zij|ze)\b",
}
# In any language: a quotation without its speaker, and a question that nobody in it asks.
_NOTHING_BUT_QUOTED = re.compile(
    r"(?:[\"\u201c\u201d\u201e][^\"\u201c\u201d\u00ab]*[\"\u201c\u201d\u00ab]|\u00ab[^\u00bb]*\u00bb|\u00bb[^\u00ab]*\u00ab|\u300c[^\u300d]*\u300d)\s*[.\u3002!?]?"
)
_ASKS = re.compile('^[^"\u201c\u201d\u201e\u00ab\u00bb\u300c]*[?\uff1f\u061f]$')
_MARKS = re.compile(r"[\u201c\u201d\u201e]|(?<!\w)\"|\"(?!\w)")  # between letters it shortens a Hebrew word
_OPENING_MARKS = "\"'\u201c\u201e\u201a\u2018\u00ab\u2039\u300c\u300e "


def leans(text: str, language: str) -> bool:
    """True if a sentence of that language (BCP 47) points back with its first word, or quotes a mere "she" or nobody.

    A writer's question leans on its answer.
    """
    if _is_unpaired(text) or _NOTHING_BUT_QUOTED.fullmatch(text) or _ASKS.search(text):
        return True
    starts, tags = _patterns(language.lower().partition("-")[0])
    if starts is not None and starts.match(text.lstrip(_OPENING_MARKS)):
        return True
    return tags is not None and tags.search(text) is not None


def _is_unpaired(text: str) -> bool:
    """True where a quotation is opened or closed in another sentence; \u00bbso\u00ab and \u201dso\u201d pair too."""
    return len(_MARKS.findall(text)) % 2 == 1 or text.count("\u00ab") != text.count("\u00bb")


@cache
def _patterns(tag: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """First words and tags of a language; compiled when an article has it."""
    starts = None
    if tag in _STARTS:
        starts = re.compile(rf"(?:{_STARTS[tag]})(?!['\u2019\w-]|\s+{_THIS_WEEK})", re.IGNORECASE)
    elif tag in _UNSPACED:
        starts = re.compile(_UNSPACED[tag])
    return starts, re.compile(_TAGS[tag]) if tag in _TAGS else None
