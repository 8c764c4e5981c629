"""Sentences that speak about the page, not about the news: cookie notices, sign-ups, credits, crawl blurbs.

Each rule names words of which a line must mention one (`mentions`): most lines mention none and cost nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from briefing.clean.mentions import needle


@dataclass(frozen=True, slots=True)
class Rule:
    """A sentence that speaks about the page. `needs`: it is asked only of a line that mentions one of these."""

    kind: str
    needs: tuple[str, ...]  # needles
    source: str
    most_words: int  # a longer paragraph tells news, whatever it mentions

    @property
    def pattern(self) -> re.Pattern[str]:
        """Compiled on first use: most texts ask for two or three of the rules."""
        return _compiled(self.source)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE | re.VERBOSE)


def _rule(kind: str, *, needs: str, pattern: str, most_words: int) -> Rule:
    return Rule(kind, tuple(map(needle, needs.split("|"))), pattern, most_words)


CRAWL = _rule(
    "notice",
    needs="crawl|webcrawl|internet archive|wayback|archive-it|warc|web archiv",
    most_words=200,
    pattern=r"""
        \bcrawl(?:s|ed)?\s(?:data|was|are|at|collections?|from|job)\b
      | \bcrawls?\sof\s(?:[\w,-]+\s){0,6}(?:web|(?:home)?pages?|(?:web)?sites?|hosts?|urls?|domains?|(?:out)?links)\b
      | \b(?:this|these|our|web|focused|wide|seeds?\sfor\s(?:this|the))\scrawls?\b
      | \bweb\s?crawl | \bweb\sarchiving\b | \burls?\s(?:supplied|nominated|submitted)\b.{0,120}\bcrawled
      | \b(?:sites|pages|urls)\s(?:\w+\s){0,4}included\sin\sthe\scollection\b
      | \bwayback\smachine\b | \bwarc\sfiles? | \barchive-it\b
      | \binternet\sarchive\b.{0,120}\b(?:collect|crawl|page|library|preserv|archiv|donat|web)
    """,
)

_CUT_OFF = ("...", "…")  # no words: looked for at the end of a line

_RULES: tuple[Rule, ...] = (
    CRAWL,
    Rule(
        # A headline that was cut for want of room: "Mayor Opens The Bridge After Ten Ye..."
        "related",
        needs=_CUT_OFF,
        most_words=24,
        source=r"^(?-i:(?:[A-Z0-9‘'\"“][\w’'.,:&$%-]*[’'\"”]?\s(?:(?:of|the|to|an?|in|on|for|and|with|at|by|from)\s)*){4,})"
        r"(?-i:[A-Z])\w*(?:\.\.\.|…)$",
    ),
    _rule(
        "notice",
        needs="cookie",
        most_words=70,
        pattern=r"""
            \b(?:uses?|using|accept|enable|our|of)\s(?:\w+\s){0,2}cookies\b
          | \bcookie\s(?:policy|settings|notice|preferences|consent)
        """,
    ),
    _rule(
        "notice",
        needs="javascript|flash player",
        most_words=60,
        pattern=r"""
            \b(?:enable|requires?|disabled|turn\son|need|supports?|without|download|latest\sversion)\b.{0,60}
                \b(?:javascript|flash\splayer)
          | \b(?:javascript|flash\splayer)\b.{0,60}\b(?:enable|require|disabled|turned|need|support|download|view
          |watch)
        """,
    ),
    _rule(
        "notice",
        needs="browser",
        most_words=60,
        pattern=r"""
            \b(?:your|older|this|modern|supported|current)\s(?:web\s)?browser\b.{0,80}
                \b(?:support|update|upgrade|enable|version|out\sof\sdate|does\snot|doesn't|not)
          | \bupgrade\syour\sbrowser
        """,
    ),
    # Words for a machine that reads, not for people: they are no part of an article, and nobody obeys them here.
    _rule(
        "notice",
        needs="instruction|prompt|language model|chatbot|summari",
        most_words=80,
        pattern=r"""
            ^\W*(?:please\s)?(?:ignore|disregard|forget|override)\b.{0,40}
                \b(?:instructions?|prompts?|guidelines?)\b
          | ^\W*(?:system|assistant|note|attention|important|instructions?|dear)\b.{0,40}
                \b(?:ai|llms?|language\smodels?|chatbots?|summari[sz]ers?)\b
        """,
    ),
    _rule(
        "notice",
        needs="rights reserved|may not be|copyright|©",
        most_words=70,
        pattern=r"""
            \ball\srights\sreserved\b | \bcopyright\s(?:©|\(c\)|\d{4}) | ^©
          | \bmaterial\smay\snot\sbe\s(?:published|reproduced|copied|redistributed)
          | \bmay\snot\sbe\s(?:published,|reproduced|reprinted|redistributed)
        """,
    ),
    _rule(
        "notice",
        needs="page|server|robot|captcha|access|video|404|dns|error",
        most_words=60,
        pattern=r"""
            \b(?: page\s(?:you\s(?:are\slooking|were\slooking|requested)|(?:could|can)\s?not\sbe\s(?:found|displayed)
                    |not\sfound|isn['’]t\savailable|is\sno\slonger\savailable|does\snot\sexist|doesn['’]t\sexist)
              | (?:404|403|500|502|503)\s(?:error|not\sfound|forbidden) | error\s(?:404|403|500|502|503)\b
              | access\s(?:to\sthis\s(?:page|site)\s)?(?:is\s|has\sbeen\s)?denied\b.{0,80}\b(?:server|permission|page)
              | dns\s(?:error|lookup|server|address|settings|cache|changes)
              | server(?:'s|’s)?\s(?:ip|dns|could\snot|can['’]t)\b
              | not\sa\srobot\b | captcha\b | you['’]re\snot\sa\srobot
              | (?:video|content|clip)\s(?:is\s)?(?:no\slonger|not|currently\snot|currently|un)\s?available\b
                    .{0,40}(?:country|region|location|device|$)
              | image\swas\slost\ssome\stime\b | ip\saddress\shas\schanged\b )
        """,
    ),
    _rule(
        "notice",
        needs="non-commercial|noncommercial|permission|originally|first published|terms of|privacy policy|guidelines|"
        "affiliate|commission",
        most_words=60,
        pattern=r"""
            \b(?: personal,?\snon-?commercial\suse | (?:reproduced|reprinted|republished)\s(?:here\s)?with\spermission
              | (?:article|story|post|piece|essay)\s(?:was\s)?(?:originally|first)\s(?:published|appeared)\b
              | (?:our|the|agree\sto)\s(?:\w+\s){0,3}(?:terms\sof\s(?:use|service)|privacy\spolicy
                    |community\sguidelines)\b.{0,40}\b(?:here|apply|and|privacy|agree|\W?$)
              | earn\s(?:a|an)\s(?:affiliate\s)?commission | affiliate\slinks?\b )
          | ^(?:originally|first)\s(?:published|appeared)\b
        """,
    ),
    _rule(
        "promotion",
        needs="moderat|previous: |next: |sign up|signing up|subscri|newsletter|inbox|alerts|notifications|download|"
        "free trial|app store|free article|free stor",
        most_words=60,
        pattern=r"""
            \b(?:sign(?:ing)?\sup|subscribe|register)\b.{0,60}
                \b(?:newsletters?|e-?mails?|inbox|alerts?|updates|today|here|free\strial|digital\saccess)\b
          | \b(?:straight\s|right\s)?to\syour\sinbox\b | \bin\syour\sinbox\b
          | ^(?:previous|next)(?:\s(?:story|article|post))?:\s | \bcomment\sis\s(?:being\sreviewed|awaiting\smoderation)
          | (?:^|[.!?]\s)subscribe\b | \bfree\s(?:articles?|stories)\s(?:left|remaining|this\smonth)\b
          | \bour\s(?:[\w-]+\s){0,3}(?:newsletters?|app|podcast)\b
          | \b(?:breaking\snews|e-?mail)\salerts?\b | \bpush\snotifications\b | \bfree\strial\b
          | \bdownload\s(?:the|our)\s(?:\w+\s){0,4}app\b | \bapp\sstore\b.{0,40}\bgoogle\splay\b
        """,
    ),
    # What stands where the article would, until the reader has paid or logged in.
    _rule(
        "notice",
        needs="already a|already have|not a member|new user|subscriber|an account|your account|password|username|"
        "forgot|enter your|enter a valid|log in|login|sign in|logged in|signed in|continue reading|keep reading|"
        "free articles|article limit|free account|unlimited|digital access|cancel any|registered"
        " user|registered reader",
        most_words=40,
        pattern=r"""
            (?:^|[.!?:|]\s)(?:already|not(?:\syet)?|new|existing|are\syou)\s(?:\w+\s){0,3}
                (?:subscribers?|members?|users?|customers?|registered)\b[^.!?]{0,30}\?
          | (?:^|[.!?:|]\s)(?:already|don['’]t(?:\syet)?|do\s(?:you|not))\s(?:yet\s)?(?:have|got)\san?\s(?:\w+\s){0,2}
                (?:account|subscription|membership)\b[^.!?]{0,30}\?
          | \bforgot(?:ten)?\s(?:your\s)?(?:user\s?name|login|password)\b[^.!?]{0,40}\?
          | (?:^|[.!?:|]\s)(?:please\s)?(?:log|sign)\s?in\b(?:[.!]?$|[.!]\s
                |.{0,60}\b(?:to\s(?:continue|keep\sreading|read|view|access|see|your\saccount)
                    |with\s(?:your|facebook|google|an?\s)|here|below)\b)
          | \bto\s(?:continue|keep)\sreading\b.{0,80}
                \b(?:subscri\w+|log\sin|sign\s(?:in|up)|register|account|trial)\b
          | \b(?:subscribe|register|log\sin|sign\s(?:in|up))\b.{0,60}\bto\s(?:continue|keep)\sreading\b
          | \b(?:article|story|content|page|feature)\sis\s(?:\w+\s){0,2}
                (?:available|exclusive|reserved|open|for|accessible)\s(?:\w+\s){0,3}(?:subscribers|members|registered\s(?:users|readers))(?:\sonly)?\W*$
          | \b(?:reached|used|exceeded)\s(?:your|the)\s(?:\w+\s){0,4}(?:limit|maximum)?.{0,20}
                \bfree\s(?:articles|stories)\b
          | \b(?:unlimited|digital)\s(?:digital\s)?access\b.{0,60}
                (?:\b(?:a|per)\s(?:week|month|year)\b|\b(?:trial|subscri\w+|today)\b|\bfor\s(?:just|only)\b|[$£€]\d)
          | (?:^|[.!?:|]\s)cancel\sany\s?time\b
          | (?:^|[.!?:|]\s)(?:please\s)?enter\s(?:your|a\svalid)\s(?:user\s?name|e-?mail|password|login)\b
          | (?:^|[.!?:|]\s)you(?:['’]re|\sare)\s(?:now\s|not\s)?(?:logged|signed)\sin\b
          | (?:^|[.!?:|]\s)create\s(?:an?|your)\s(?:free\s)?account\b
        """,
    ),
    _rule(
        "links",
        needs="tweet|twitter|facebook|instagram|click here|share this|embed|hover over",
        most_words=45,
        pattern=r"""
            \b(?: tweet\swith\sa\slocation | location\sinformation\sto\syour\stweets
              | follow\s(?:us|me|him|her|them|@?\w+(?:\s\w+){0,3})\s(?:on|at)\s(?:twitter|facebook|instagram|@)
              | like\s(?:us|our\spage)\son\sfacebook | on\stwitter\s?(?:at\s|:\s)?@\w+ | click\shere\b
              | share\sthis\s(?:story|article|post|page|link) | copy\s(?:this|the)\s(?:code|link|url)\b
              | add\sthis\s(?:video|tweet|post)\sto\syour\swebsite | can\sbe\sfollowed\b
              | twitter\smay\sbe\sover\scapacity | learn\smore\sabout\stwitter | hover\sover\sthe\sprofile )
        """,
    ),
    _rule(
        "comment",
        needs="comment|pic.twitter|(@|instagram|post shared",
        most_words=90,
        pattern=r"""
            \b(?: (?:leave|post|add|write|submit|share)\s(?:a|your)\scomments?\b
              | comments?\s(?:are|is)\s(?:now\s)?(?:closed|moderated|disabled)\b
              | to\s(?:post\sa\s)?comment\b.{0,40}\b(?:log\sin|sign\sin|register|account)
              | pic\.twitter\.com/\w+ )
          | [—–-]\s?[^()\n]{1,60}\s\(@\w{1,20}\)\s+.{0,30}\d{4}$
          | ^a\s(?:post|photo|video)\sshared\sby\b | ^view\s(?:this\spost\s)?on\sinstagram
        """,
    ),
    _rule(
        "byline",
        needs="contribut|reporting by|editing by|writing by|reporter|correspondent|columnist|editor|writer|"
        "journalist|producer|reached at|be reached|contacted|reported from|e-mail|email|contact |follow ",
        most_words=60,
        pattern=r"""
            \b(?: contributed\s(?:to\sthis\s(?:report|story|article|post)|reporting|writing|research)
              | (?:reporting|writing)\sby\b.{0,200}\b(?:editing|compiled)\sby\b
              | can\sbe\s(?:reached|contacted|e-?mailed|followed)\s(?:at|on|by|via)\s.{0,40}[@\d]
              | (?:reach|e-?mail|contact|follow)\s(?:him|her|them|the\s(?:author|writer|reporter)
                    |(?-i:[A-Z][\w-]+)(?:\s(?-i:[A-Z][\w-]+))?)\s(?:at|on|via)\s\S*@
              | to\scontact\sthe\s(?:reporter|editor|author) )
          | ^(?-i:[A-Z][\w.'’-]+)[^.!?]{2,120}\bcontributed\.?$
          | ^(?-i:[A-Z][\w'’-]+\s[A-Z][\w'’-]+)\sreported\sfrom\s[^.]{2,60}(?:\sand\s(?-i:[A-Z])[^.]{2,80})?(?:\.
          |,\s\w\.?\w\.)$
          | ^(?-i:[A-Z][\w.'’-]+)\s(?:(?-i:[A-Z][\w.'’-]+)\s){1,3}(?:is|was)\s(?:an?|the)\s(?:[\w-]+\s){0,6}?
                (?:reporter|correspondent|columnist|editor|writer|journalist|contributor|producer)
                \s(?:for|at|with|covering|based\sin)\s(?:the\s)?(?-i:[A-Z])
        """,
    ),
    _rule(
        "caption",
        needs="photo|filephoto|getty|reuters|afp|ap/|apphoto|image|wireimage|file -|picture|credit|courtesy|epa|"
        "associated press) |shown|pictured",
        most_words=75,
        pattern=r"""
            \b(?: photo:\s | media\scaption\b | image\s(?:copyright|caption)\b
              | file\sphoto\b[^.]{0,60}\.?$ | courtesy\s(?:of|photo)\b[^.]{0,40}$
              | (?:photo(?:graph)?s?|image|picture|credit)\s?(?:by|:|credit:|courtesy)\s?[^.]{2,60}$
              | (?-i:REUTERS|AFP|EPA|AP)/[^.]{2,50}\.?$ )
          | \((?: photo\b[^()]{0,90}\)
              | (?:(?:ap|afp|epa|file|staff|handout|courtesy|undated)\s?(?:photo|file|images?)?
                |(?:photo|image|picture|credit|source|graphic|illustration)s?\s?(?:by|:|credit|courtesy)?)
                \b[^()]{0,90}\)\s*(?:\(associated\spress\)\s*)?$ )
          | (?: getty\simages | /(?:getty|\s?(?:ap|afp|epa|reuters|wireimage|shutterstock|invision)) )
                \b[^.]{0,30}[)\]]?\.?$
          | \.\.\.\s?\(associated\spress\)$
          | ^(?: file\s?(?:photo)?\s?[-–—:]\s.{0,60}\b(?:photo|file|image|in\sthis)\b
              | (?:pictured|clockwise\sfrom|from\sleft)\b
              | (?-i:[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,3}),\s(?:shown|pictured)\s
                    (?:here|above|below|left|right|when)\b )
        """,
    ),
)

# A credit in brackets behind the last sentence of a caption: "… in Paris on Sunday. (Ann Lee/The Gazette)".
_CREDIT_TAIL = re.compile(r"[.!?…\"”’]\s*\(\s?(?-i:[A-Z])[^()]{1,80}(?<![.!?\"”])\)$", re.IGNORECASE)
_CREDIT_WORDS = 60

NEEDS: tuple[str, ...] = tuple(need for rule in _RULES if rule.needs is not _CUT_OFF for need in rule.needs)


@cache  # of the few hundred needles there are
def _asked(mention: str) -> frozenset[int]:
    """The rules, by their place in the table, that a mention calls for."""
    return frozenset(place for place, rule in enumerate(_RULES) if mention.startswith(rule.needs))


def is_crawl(mention: str) -> bool:
    """True for a mention that `CRAWL` needs."""
    return mention.startswith(CRAWL.needs)


def rule_kind(text: str, words: int, mentioned: Collection[str]) -> str | None:
    """The kind of a line by what it says about the page; `mentioned`: what it mentions of `NEEDS`."""
    if words <= _CREDIT_WORDS and text.endswith(")") and _CREDIT_TAIL.search(text[-120:]):
        return "caption"
    if text.endswith(_CUT_OFF):
        mentioned = (*mentioned, *_CUT_OFF)
    for place in sorted(frozenset().union(*map(_asked, mentioned))) if mentioned else ():
        rule = _RULES[place]
        if words <= rule.most_words and rule.pattern.search(text):
            return rule.kind
    return None
