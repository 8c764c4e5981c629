"""Lines that are no part of an article: which, and of what kind.

Three tables, tried in this order. `EXACT`: whole lines. `_OPENINGS`: how a line begins. `_RULES`: a sentence that
speaks about the page, not about the news; each has words without which it cannot match, so that a text that holds
none of them pays one substring search.

Written by reading the training half of Multi-News and of the article extraction pages, by kind, not by site.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_EXACT_LINES: dict[str, str] = {
    "related": """read more|more|see also|also|also read|also see|related|related articles|related stories|related content|
        related topics|related links|related coverage|related news|related posts|don't miss|most read|most popular|trending|trending now|
        more on this story|more from|more stories|more news|top stories|top news|latest news|recommended|you may also like|
        you might also like|recommended for you|editor's picks|editors' picks|what others are reading|read next|
        up next|in case you missed it|more coverage|further reading|read the full story|full story|watch more|
        popular stories|latest stories|popular now|before you go|breaking news|read full article|in pictures|
        just watched|must watch|replay|more videos|lire aussi|à lire aussi|mehr zum thema|lesen sie auch|lea también""",
    "promotion": """advertisement|advertisements|advertising|advertisment|ad|ads|sponsored|sponsored content|promoted|
        story continues below|story continued below|article continues below|article continued below|
        continue reading below|continue reading the main story|continue reading|paid content|newsletter|newsletters|
        sign up|subscribe|subscribe now|newsletter sign up|anzeige|werbung|publicité|publicidad|pubblicità|реклама|
        story continues below advertisement|article continues after this advertisement""",
    "links": """share|tweet|print|email|e-mail|facebook|twitter|pinterest|whatsapp|reddit|linkedin|google+|tumblr|
        share this|share this article|share this story|share on facebook|share on twitter|share via email|save|
        share this page|follow us|like us on facebook|copy link|link|embed|play|play video|watch|watch live|view|close|
        back to top|skip|skip to main content|skip to content|external links|external link|links|follow|text size|
        view slideshow|slideshow|gallery|view gallery|photos|videos|video|listen|audio|transcript|loading|
        press articles|read or share this story|share article|share this with|teilen|drucken|partager|compartir""",
    "comment": """comments|comment|view comments|show comments|leave a comment|post a comment|add a comment|
        join the conversation|join the discussion|discuss|have your say|reader comments|0 comments|kommentare|
        commentaires|comentarios""",
    "caption": "photo|image|picture|graphic|photo gallery|photo credit|file photo|ap photo|getty images|afp|reuters",
    "menu": "home|news|world|politics|business|sport|sports|opinion|search|menu|sections|topics|tags|login|log in|"
    "sign in|register|contact us|contact|about us|about|help|privacy policy|terms of use|terms of service|sitemap",
    "notice": "breaking|exclusive|update|updated|notice|abstract|key facts|story highlights|highlights|end",
}
EXACT: dict[str, str] = {
    " ".join(phrase.split()): kind for kind, phrases in _EXACT_LINES.items() for phrase in phrases.split("|")
}
_EDGES = " \t:.…»>›«<‹–—-|*_[](){}•·#\u00a0\u200b▼▲►▶"

_OPENINGS = re.compile(
    r"""
    (?P<related>
        [\[(]?(?:also\s)?(?:read|see|watch|more|related|plus|also\sread|read\salso|see\salso|story|gallery|photos?|video|
            in\spictures|full\sstory|interactive(?:\smap)?|click\sthrough|fotos|reaction|live\supdates?|analysis|opinion|
            (?:read|see|watch)\s(?:more|also|next)(?:\s(?:about|on|from|at))?|
            (?:more|also)\s(?:on|from|about|in)[^:.]{1,40}|related\s(?:\w+\s?){1,2}|don't\smiss)\s?:\s?\S
        | (?:just|must)\swatched?\b
        | read\s(?:the\s)?(?:full|more|original|entire)\b.{0,60}$
        | (?:photo|picture)\sgallery\b | related\s(?:articles?|stories|video)\b | more\s(?:stories|news)\sfrom\b
        | you\s(?:may|might)\salso\slike | most\s(?:read|popular|viewed)\b
    )
  | (?P<promotion>
        advertisement\b | advertising\b | sponsored\s(?:by|content)\b
        | (?:story|article)\scontinue[sd]\sbelow\b | continue\sreading\s(?:the\smain\sstory|below)\b
        | \W{0,4}(?:subscribe|sign\sup|sign\sin|register|download\s(?:the|our))\b(?=.{0,200}(?:newsletter|e-?mail|inbox|alerts?|app|free|
            updates?|playbook|offer|account|notifications?|today|now|here|:\s*http))
        | get\s(?:breaking|the\slatest|push|live|our|daily|news)\b.{0,80}(?:alerts?|inbox|newsletters?|updates|notifications|features)
        | breaking\snews\semails | newsletter\ssign\sup | interested\sin\s.{2,60}\?\sadd\b
        | enter\syour\se-?mail | support\s(?:our|quality|independent)\sjournalism | .{0,40}\bnewsletter\s+sign\sup\b
    )
  | (?P<links>
        (?:facebook|twitter|pinterest|e-?mail|share|tweet|print|whatsapp|linkedin|google\s?\+)(?:[\s|/,·•]+(?:facebook|twitter|pinterest|
            e-?mail|share|tweet|print|whatsapp|linkedin|google\s?\+|reddit|tumblr|copy|link|messenger|this|via|with|on)\b)+.{0,30}$
        | follow\s(?:us|me|@?\w+(?:\s\w+){0,3})\son\s(?:twitter|facebook|instagram) | like\sus\son
        | find\sus\son | share\sthis | join\s(?:us|the\sconversation)\b.{0,60}$ | read\sor\sshare\sthis
        | tweet\swith\sa\slocation | click\shere\b.{0,100}$ | visit\s(?:us\sat|our)\b.{0,60}$ | https?://\S+$ | www\.\S+$
        | embed\b.{0,200}\bcode\b | jump\sto\b.{0,40}$ | [\w.+-]+@[\w-]+\.[\w.]+$ | (?:more\sinformation|information\sfrom|source|via)\s?:
        | \[via\s | .{0,60}:\shttps?://\S+$
    )
  | (?P<caption>
        ©\s*(?:photo|image|picture)?s?\s*:?\s*(?:afp|reuters|ap|epa|getty|photo|image|dpa|archive)\b.{0,60}$
        | (?:image|media|video|photo|picture)\s(?:copyright|caption|credit|source|by)\b
        | [\[(]?(?:photos?|photograph|photography|image|picture|credit|pic|foto|bild|illustration|video)\s?(?:by\b|:|credit)\s?.{0,120}$
        | [\[(]?file\s?(?:photo|[-–—:]) | \(?(?:ap|afp|reuters|epa|getty)(?:\sphoto|\simages|\sfile)\b.{0,80}$
        | media\splayback\sis | screenshot\sby\b | courtesy\s(?:of|photo)\b.{0,60}$ | slideshow\s\(
        | in\sthis\s.{0,60}\bphoto\b | enlarge\s(?:this\s)?image
    )
  | (?P<byline>
        (?:by|von|par|por|text\sby|words\sby|story\sby|written\sby|posted\sby|published\sby|author|source)\s?:?\s(?-i:[A-Z@]).{0,100}$
        | \(?(?:additional\s)?(?:reporting|writing|editing|compiled)\s(?:and\s\w+\s)?by\b.{0,300}$
        | with\s(?:reporting|files|a\sreport|additional\sreporting)\s(?:by|from)\b.{0,120}$
        | (?:contact|e-?mail|to\scontact|reach)\s(?:the\s(?:reporter|author|writer)|(?-i:[A-Z]\w+)\s(?-i:[A-Z]\w+))\b.{0,120}(?:@|\bat\b)
    )
  | (?P<date>
        (?:last\s|latest\s|first\s)?(?:updated?|published|posted|modified|created|date(?:\s(?:created|published|posted))?|
            aktualisiert|veröffentlicht|publié|mis\sà\sjour|publicado|actualizado)\b\s?(?:on|at|le|am|el)?\s?:?\s?.{0,60}\d.{0,40}$
    )
  | (?P<comment>
        \d+\scomments?\b.{0,30}$ | (?:log|sign)\sin\sto\s(?:comment|reply|post) | comments?\s(?:are\sclosed|\(\d+\)|policy)
        | (?:leave|post|add|write)\sa\s(?:comment|reply) | be\sthe\sfirst\sto\scomment | reply\b.{0,40}$ | report\sabuse
    )
  | (?P<notice>
        (?:©|\(c\)|copyright)\s?(?:©\s?)?(?:\d{4}|(?-i:[A-Z])) | all\srights\sreserved | [Ee]rror\s\d{3} | 404\b
        | (?:page|file|article)\s(?:is\s)?not\sfound | you\s(?:must|need\sto)\s(?:log|sign|be\slogged|enable)
        | please\s(?:enable|upgrade|log|sign|verify|turn\son|disable|subscribe|check\syour) | (?:enable|turn\son)\sjavascript
        | we\suse\scookies | this\s(?:web)?site\suses\scookies | by\s(?:continuing|using|clicking)\b.{0,100}\b(?:cookies|agree|terms)
        | dow\sjones\sreprints | (?:loading|please\swait)\b.{0,20}$ | video\s(?:loading|unavailable)
        | your\sbrowser | to\sview\sthis\b.{0,60}\b(?:javascript|flash|browser|cookies)
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A sentence that speaks about the page. `needs`: it cannot match a text that holds none of these."""

    kind: str
    needs: tuple[str, ...]  # lower case
    pattern: re.Pattern[str]
    most_words: int = 80


def _rule(kind: str, needs: str, pattern: str, most_words: int = 80) -> Rule:
    return Rule(kind, tuple(needs.split("|")), re.compile(pattern, re.IGNORECASE | re.VERBOSE), most_words)


CRAWL = _rule(
    "notice",
    "crawl|internet archive|wayback|archive-it|archive.org",
    r"""\bcrawl(?:s|ed)?\s(?:data|was|of|are|at|collections?|from|job)\b | \b(?:this|these|our|web|focused|wide|seed\sfor\sthis)\scrawls?\b
      | \bweb\scrawl | \binternet\sarchive\b.{0,120}\b(?:collect|crawl|page|library|preserv|archiv|donat|web)
      | \bwayback\smachine\b | \bwarc\sfiles? | \barchive-it\b | \bformer\suser\sof\sthe\sarchive""",
    200,
)
_RULES: tuple[Rule, ...] = (
    CRAWL,
    _rule(
        "notice",
        "cookie",
        r"\b(?:use|uses|using|accept|enable|set|our|of)\s(?:\w+\s){0,3}cookies?\b|\bcookie\s(?:policy|settings|notice|preferences)",
        70,
    ),
    _rule(
        "notice",
        "javascript|adobe flash|flash player",
        r"\b(?:enable|requires?|disabled|turn\son|need|support|without|download|latest\sversion)\b.{0,60}\b(?:javascript|flash)|\b(?:javascript|flash\splayer)\b.{0,60}\b(?:enable|require|disabled|turned|need|support|download|view|watch)",
        60,
    ),
    _rule(
        "notice",
        "browser",
        r"\b(?:your|older|this|modern|supported|current)\s(?:web\s)?browser\b.{0,80}\b(?:support|update|upgrade|enable|version|out\sof\sdate|does\snot|doesn't|not)|\bupgrade\syour\sbrowser",
        60,
    ),
    _rule(
        "notice",
        "rights reserved|may not be|copyright|©",
        r"\ball\srights\sreserved\b|\bmay\snot\sbe\s(?:published|reproduced|copied|used|redistributed|reprinted)|\bcopyright\s(?:©|\(c\)|\d{4})|^©",
        70,
    ),
    _rule(
        "notice",
        "not found|cannot be found|could not be found|no longer|can't be reached|denied|dns|permission|error|robot|captcha|unavailable|nonexistent|doesn't exist|does not exist",
        r"""\bpage\s(?:you\s(?:are|were|requested|'re)|you’re|cannot|could\snot|not\sfound|is\sno\slonger|isn't|isn’t|does\snot\sexist|doesn't\sexist|can't|can’t).{0,60} | \b(?:404|403|500|502|503)\b.{0,20}\b(?:error|not\sfound|forbidden) | \baccess\s(?:is\s|to\sthis\s\w+\s(?:is|was|has\sbeen)\s)?denied\b.{0,60}\b(?:server|permission|page) | \bdns\b.{0,40}\b(?:error|fail|server|address) | \bnot\s(?:a|you're\sa)\srobot\b | \bcaptcha\b | \bserver\b.{0,60}\b(?:not\sbe\sfound|error|can't\sbe\sreached) | \b(?:video|content|clip|page|article)\s(?:is|you\srequested\sis)\s(?:no\slonger|not|currently\snot|currently\sunavailable|unavailable)\b.{0,30}\b(?:available|unavailable|country|region|location|exist)""",
        50,
    ),
    _rule(
        "notice",
        "non-commercial|reproduced with permission|originally published|originally appeared|first published|terms of|privacy policy|community guidelines|affiliate|commission|sponsored",
        r"""\bpersonal,?\snon-?commercial\suse | \breproduced\swith\spermission | \bthis\s(?:article|story|post|piece|essay)\s(?:was\s)?(?:originally|first)\s(?:published|appeared)|\b(?:originally|first)\s(?:published|appeared)\s(?:on|at|in|by)\s.{1,60}$ | \b(?:our|the|read|agree\sto)\s(?:\w+\s){0,3}(?:terms\sof\s(?:use|service)|privacy\spolicy|community\sguidelines) | \bearn\s(?:a|an)\s(?:affiliate\s)?commission | \baffiliate\slinks?\b""",
        60,
    ),
    _rule(
        "promotion",
        "sign up|signing up|subscri|newsletter|inbox|alerts|notifications|download|free trial|app store|google play",
        r"""\b(?:sign(?:ing)?\sup|subscribe|register)\b.{0,80}\b(?:newsletters?|e-?mails?|inbox|alerts?|updates|app|account|today|now|here|free|access|digital)\b | \bstraight\sto\syour\sinbox | \b(?:in|to)\syour\sinbox\b | \bour\s(?:\w+\s){0,3}(?:newsletters?|app|podcast)\b | \b(?:breaking\snews|e-?mail)\salerts?\b | \bpush\snotifications\b | \bdownload\s(?:the|our)\s(?:\w+\s){0,4}app\b | \bfree\strial\b | \b(?:app\sstore|google\splay)\b | \bsubscribers?\s(?:only|exclusive)|\bfor\s(?:full|unlimited)\saccess""",
        60,
    ),
    _rule(
        "links",
        "tweet|twitter|facebook|instagram|click here|share this|embed|location information",
        r"""\btweet\swith\sa\slocation | \blocation\sinformation\sto\syour\stweets | \bfollow\s(?:us|me|him|her|them|@?\w+(?:\s\w+){0,3})\s(?:on|at|@)\s?(?:twitter|facebook|instagram|@)?|\blike\s(?:us|our\spage)\son\sfacebook | \bon\stwitter\s(?:at\s)?@\w+ | \bclick\shere\b | \bshare\sthis\s(?:story|article|post|page|link) | \bcopy\s(?:this|the)\s(?:code|link|url)\b | \badd\sthis\s(?:video|tweet|post)\sto\syour\swebsite | \b(?:can\sbe\sfollowed|follow\s(?:the\sauthor|our))\b | \btwitter\smay\sbe\sover\scapacity | \blearn\smore\sabout\stwitter | \bhover\sover\sthe\sprofile""",
        45,
    ),
    _rule(
        "comment",
        "comment|pic.twitter|(@|view on instagram|a post shared|reply",
        r"""\b(?:leave|post|add|write|submit|share)\s(?:a|your)\scomments? | \bcomments?\s(?:are|is)\s(?:now\s)?(?:closed|moderated|disabled|subject) | \bto\s(?:post\sa\s)?comment\b.{0,40}\b(?:log|sign|register|account) | \b(?:log|sign)\sin\sto\s(?:comment|reply) | [—–-]\s?[^()\n]{1,60}\s\(@\w{1,20}\)\s+.{0,30}\d{4}$ | \bpic\.twitter\.com/\w+ | ^a\s(?:post|photo|video)\sshared\sby\b""",
        90,
    ),
    _rule(
        "byline",
        "contribut|reporting by|editing by|is a |is an |are |reach|e-mail|email|follow|written by|report from|covers|writes",
        r"""\b(?:contributed|contributing)\s(?:to\sthis\s(?:report|story|article|post)|reporting|writing|research) | \b(?:reporting|writing)\sby\b.{0,200}\b(?:editing|compiled)\sby\b | ^\(?(?:additional\s)?(?:reporting|editing|writing)\sby\b | \b(?:can\sbe\s(?:reached|contacted|e-?mailed|followed))\s(?:at|on|by|via)\b | \b(?:reach|e-?mail|contact|follow)\s(?:him|her|them|the\s(?:author|writer|reporter)|(?-i:[A-Z][\w-]+)(?:\s(?-i:[A-Z][\w-]+))?)\s(?:at|on|:|via)\s\S*[@:.] | ^(?-i:[A-Z][\w.'-]+)\s(?:(?-i:[A-Z][\w.'-]+)\s){1,3}(?:is|was)\s(?:an?|the)\s(?:[\w-]+\s){0,6}?(?:reporter|correspondent|columnist|editor|staff\swriter|writer|journalist|contributor|producer)\s(?:for|at|with|on|covering|based|in|and|who)\b | \bto\scontact\sthe\s(?:reporter|editor|author)""",
        60,
    ),
    _rule(
        "caption",
        "photo|getty|reuters/|/reuters|/afp|/ap|image|file -|file photo|picture:|credit|pictured|courtesy|associated press)|(ap)|/epa|/epa|video",
        r"""\((?:(?:ap|afp|epa|file|staff|handout|courtesy|undated|screen)\s?(?:photo|file|images?)?|(?:photo|image|picture|credit|source|video|graphic|illustration)s?\s?(?:by|:|credit|courtesy)?)\b[^()]{0,90}\)\s*(?:\(associated\spress\)\s*)?$ | \.\.\.\s?\(associated\spress\)$ | \b(?:photo(?:graph)?s?|image|picture|credit|pic)\s?(?:by|:|credit:|courtesy)\s?[^.]{2,60}$ | \bphoto:\s | (?:getty\simages|/getty|/\s?afp|/\s?ap|/\s?epa|/\s?reuters|/\s?wireimage|/\s?zuma|/\s?shutterstock|/\s?wenn|/\s?splash|/\s?invision|/\s?rex)\b[^.]{0,30}[)\]]?\.?$ | \b(?-i:REUTERS|AFP|EPA|AP)/[^.]{2,50}\.?$ | ^file\s?(?:photo)?\s?[-–—:]\s.{0,60}\b(?:photo|file|image|in\sthis)\b | \bimage\s(?:copyright|caption)\b | \bfile\sphoto\b[^.]{0,60}\.?$ | ^in\sthis\s.{0,60}\b(?:photo|image|frame\sgrab)\b | \(photo\b[^()]{0,90}\) | \bmedia\scaption\b | \bcourtesy\s(?:of|photo)\b[^.]{0,40}$ | \((?:[^()]{2,40}/)(?:the\s)?[^()]{2,40}(?:post|times|images|news|ap|afp|reuters|epa|getty|photo|network|press|journal|tribune|record|globe|herald|star|via[^()]+)\)\.?$ | ^(?:pictured|clockwise|from\sleft)\b""",
        75,
    ),
)


def exact_kind(text: str) -> str | None:
    """The kind of a line that is nothing but a known phrase."""
    return EXACT.get(text.strip(_EDGES).casefold().replace("’", "'"))


def opening_kind(text: str) -> str | None:
    """The kind of a line by how it begins."""
    match = _OPENINGS.match(text[:400])
    return match.lastgroup if match else None


def rules_for(text: str) -> tuple[Rule, ...]:
    """The rules that could match anywhere in `text`."""
    lower = text.lower()
    return tuple(rule for rule in _RULES if any(word in lower for word in rule.needs))


def rule_kind(text: str, words: int, rules: Sequence[Rule]) -> str | None:
    """The kind of a line by what it says about the page."""
    for rule in rules:
        if words <= rule.most_words and rule.pattern.search(text):
            return rule.kind
    return None
