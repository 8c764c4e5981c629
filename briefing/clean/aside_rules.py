"""The table of such sentences: what only a page says, and never the news, by kind. `asides` reads it.

Each rule reads one sentence from its beginning.
"""

from __future__ import annotations

import re

from briefing.clean.mentions import needle

_MONTH_DAY = r"(?:Jan|Feb|March|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)\w*\.?\s\d{1,2}"
_AGENCIES = r"(?:AP|AFP|EPA|Reuters|REUTERS|Getty|Getty\sImages|Invision|Shutterstock)"

# Of these a sentence must mention one (`mentions`) for a rule to match; most paragraphs mention none.
_WORDS = (
    "caption|please|click|newsletter|sign up|subscribe to|email|e-mail|subscribing|update|has occurred|sorry, |loading|"
    "good news|tip|a story to|for a chance|stay with|stay tuned|check back|developing|breaking|below|above|"
    "here/|gallery|photo|picture|image|credit|getty|invision|ap/|reuters|afp|epa|file - |©|copyright|"
    "version of this|was funded|partnership|watch|contributed from|staff writer|reach h|reach them|contact|"
    "follow|join|lifeline|hotline|helpline|related: |read more|see also|also read|read also|shown|"
    "terms of use|archive|crawl|skip|rights reserved|material may|share|for more|charts|graphs|maps|"
    "keep up with|unsubscribe|opt out|signing up|registering|offers|wayback|shutterstock|, 19|, 20|of 0|of 1|"
    "of 2|of 3|of 4|of 5|of 6|of 7|of 8|of 9|enjoying this|a week|a month|per week|per month|"
    "amended on|corrected on|edited on|in touch|my colleague|handing over|hand over|drop me|tweet me|call us|call our|"
    "text us|message us|news desk|newsroom|forward-looking|actual results|"
    ", left,|, right,|, center,|, centre,|"
    "our partners|partners store|at any time|blocker|accept to|comments|podcast|standards: |views expressed|"
    "opinions expressed|full report|full story|work hard|is our |"
    "that's all|that's it|thanks for|thank you for|welcome to|live blog|live coverage|live page|live updates"
)
NEEDS = tuple(map(needle, _WORDS.split("|")))

# What is done in a picture.
_POSES = (
    r"speaks|holds|gestures|poses|smiles|waves|walks|arrives|leaves|stands|sits|attends|listens|reacts|shakes"
    r"|takes\spart|looks|(?:is|are)\sseen"
)
ASIDES = rf"""
    (?P<promotion>
        (?:newsletter\s)?sign\sup\s(?:continue|you\s(?:will|agree)|receive|to\sreceive)\b
      | sign\sup\sfor\b.{{0,80}}\b(?:newsletters?|e-?mails?|alerts?|updates|inbox|briefing|podcast|app)\b
      | you\s(?:will|agree\sto|['’]ll)\s(?:now\s)?receive\b.{{0,120}}\b(?:newsletters?|e-?mails?|updates|offers)\b
      | you\s(?:may|can)\s(?:opt.?out|unsubscribe)\b | you\smust\sselect\sa\snewsletter\b
      | thank\syou\sfor\s(?:subscribing|signing\sup|registering)\b | view\sall\s.{{0,40}}\bnewsletters\b
      | join\s(?:(?:over|more\sthan|nearly|the)\s)?\d[\d.,]*(?:k|\s(?:million|thousand))?\s(?:[\w-]+\s){{0,2}}
            (?:readers|subscribers)\s(?:who|and|that|in|of)\b
      | enjoying\sthis\s(?:article|story|report|page|newsletter)\?$
      | (?:get|try|read)\s(?:[\w&'’-]+\s){{1,5}}(?:for|from)\s(?:just\s|only\s)?(?:[£€$]\s?)?\d[\d.,]*
            (?:\s[a-z]+)?\s(?:a|per)\s(?:week|month)[.!]?$
      | get\sour\s(?:[\w-]+\s){{0,4}}newsletter\b | keep\sup\swith\sthe\sbest\sof\b | sign\sup\s(?:here|now|today)\b
    )
  | (?P<notice>
        please\s(?:re-?enter|verify\s(?:that\s)?you|try\sagain|check\syour\s(?:e-?mail|inbox|spam)|log\sin|sign\sin
            |click|(?:enter|choose|select|provide|type)\s(?:an?|one|your|the)\s(?:[\w-]+\s){{0,3}}
            (?:name|address|e-?mail|number|password|options?|code|field|country)\b)
      | (?:we['’]re|we\sare)\ssorry,\s(?:but\s)?(?:this\s(?:page|video|content|site)|there\swas\sa\sproblem)\b
      | invalid\se-?mail\b | an\serror\shas\soccurred\b | like\sthis:?\slike\sloading\b
      | (?:©|copyright\s(?:©|\(c\)|(?:19|20)\d\d)) | terms\sof\suse\b.{{0,100}}\b(?:available|apply)\b
      | a\sversion\sof\sthis\s(?:article|story|piece|column|post|essay)\b.{{0,40}}\b(?:appear|publish|ran\b)
      | this\s(?:article|story|report|series|post)\swas\s(?:funded|(?:prepared|produced)\sin\spartnership)\b
      | this\s(?:article|story|report|post)\s(?:has\sbeen|was|is\sbeing|will\sbe)\supdated
            (?:\s(?:at|on|throughout|as)\b.{{0,60}})?\.?$
      | this\s(?:article|story|report|post)\s(?:has\sbeen|was)\s(?:amended|corrected|edited)\son\s[\w\s,]{{3,30}}\.?$
      | we(?:\swill|['’]ll)\s(?:update|be\supdating)\s(?:this|the)\s(?:article|story|report|post)\b
      | all\srights\sreserved\b
      | we\sand\s(?:our|\d+)\s(?:[\d,.]+\s)?(?:[\w-]+\s){{0,2}}partners\b
      | you\s(?:can|may)\s(?:change|withdraw|manage|review)\s(?:your|these)\s(?:choices?|consent|preferences|settings)\b
      | (?:please\s)?(?:consider\s)?(?:disabl|turn|switch)\w*\s(?:off\s)?your\sad.?blocker\b
      | click\s(?:on\s)?["“]?(?:accept|agree|allow|continue)\b
      | our\sstandards:\s | our\s(?:journalists|reporters)\swork\shard\b
      | (?:the\s)?(?:views|opinions)\sexpressed\s(?:here|in\sthis\b[^"“”]{{0,30}})\s(?:are|do\snot)\b
      | (?:this\s)?material\smay\snot\sbe\s(?:published|reproduced|copied|redistributed|reprinted)\b
      | (?:this|these|the)\s.{{0,80}}\b(?:crawl|crawls|wayback\smachine|internet\sarchive)\b.{{0,80}}
            \b(?:crawled|crawls|pages|urls|seeds?|archived|archiv(?:e|ing)|collections?)\b
      | (?:\W{{0,5}}updated?\b[^:.]{{0,30}}(?:\d[^.]{{0,12}}[ap]\.?m\.?[^.:]{{0,6}})?
            |\d{{1,2}}(?::\d\d)?\s?[ap]\.?m\.?\s[^:.]{{0,20}}update)\s?[:–—-]\s?
            (?:adds|added|updates|updated|(?:this\s)?(?:article|story|post|report)\s(?:has\sbeen\s|was\s)?updated)\b
      | updated\s(?:at|on)\s\d{{1,2}}[:.]\d\d\s?[ap]\.?m\b.{{0,20}}$
      | if\syou\s(?:or|are|need|have|know)\b.{{0,120}}\b(?:lifeline|hotline|helpline)\b
      | (?:and\s)?that['’]s\s(?:all|it)\s(?:from|for)\s(?:us|me|now|today|tonight|this|our)\b[^"“”]{{0,60}}$
      | (?:thanks|thank\syou)\sfor\s(?:following|joining|reading|being\swith)\b[^"“”]{{0,60}}$
      | (?:(?:good\s(?:morning|afternoon|evening|day)|hello|hi)\b[^"“”]{{0,40}}\s)?welcome\s(?:back\s)?to\s
            (?:our|the|this|[a-z]+['’]s)\s[^"“”]{{0,30}}\b(?:live|rolling)\b[^"“”]{{0,80}}$
      | (?:we['’]re|we\sare|i['’]m|i\sam)\s(?:now\s)?(?:closing|ending|pausing|wrapping\sup)\s[^"“”]{{0,20}}
            \blive\s(?:blog|page|coverage|updates)\b
      | (?:my\scolleague|i\s(?:will|am)|i['’](?:ll|m))\b[^"“”]{{0,60}}
            \b(?:tak(?:e|ing)|hand(?:ing)?|be)\s(?:over|back)\b[^"“”]{{0,40}}\b(?:blog|page|coverage|updates)\b[^"“”]{{0,20}}$
      | (?:this|the|our)\s(?:[\w-]+\s){{0,2}}(?:release|announcement|statement|document|report|presentation)\s
            (?:may\s)?(?:contains?|includes?)\s[^"“”]{{0,30}}\bforward-looking\s(?:statements?|information)\b
      | (?:(?:as\sa\sresult,?\s)?actual\s(?:results|events|outcomes)|forward-looking\sstatements)\s[^"“”]{{0,60}}
            (?:differ|involve|subject|guarantees?|speak\sonly|based\son|identified)\b
      | (?:this|our)\slive\s(?:blog|page|coverage|updates)\s(?:is|has|are|have)\s(?:now\s)?(?:closed|ended|over)\b
    )
  | (?P<links>
        (?:got|have|do\syou\shave)\s(?:a\s(?:news\s)?tip|good\snews|a\sstory\sto)\b.{{0,60}}\?$
      | if\syou\s[^"“”]{{2,120}}\b(?:call|contact|e-?mail|text|message|write\sto)\s(?:us\b|me\b|our\s
            |the\snews\s?(?:desk|room)\b)
      | (?:please\s|do\s|you\scan\s)?(?:get\sin\stouch|(?:e-?mail|tweet)\sme|drop\sme\sa\sline)\b[^"“”]{{0,40}}
            (?:[:@!]|\b(?:with\s(?:me|us|your)|e-?mail|tweet|comments|below|by|at|on|via)\b)
      | have\syour\ssay\b[^"“”]{{0,40}}(?:comments|below|poll)\b
      | (?:hear|listen|find\sout)\s[^"“”]{{0,60}}\bpodcast\b[^"“”]{{0,80}}$
      | stay\swith\sus\b | you\scan\s(?:read|find|see)\s(?:our|the|my|his|her)\s[^"“”]{{1,40}}\bhere\W*$
      | send\s(?:it|them)\sto\s.{{1,40}}\bfor\sa\schance\b
      | stay\s(?:with|tuned\sto)\s.{{2,60}}\bfor\s(?:more|the\slatest|updates|continuing)\b
      | stay\stuned(?:\sfor\s(?:more|updates)\b.{{0,30}})?[.!]?$
      | watch\s.{{2,60}}\bfor\s(?:updates|the\slatest)\b | check\sback\s.{{0,40}}\b(?:updates|details|more)\b
      | this\sis\sa\s(?:developing|breaking)(?:\snews)?\sstory\b.{{0,60}}$
      | (?:watch|listen\sto|hear|scroll|check\sout|take\sa\slook\sat|see|read|view)\b(?!ing)[^"“”]{{1,110}}
            \b(?:below|above|here)(?:,?\s(?:via|courtesy)\s[^.]{{2,30}}|\s\([^)]{{2,40}}\)[^.]{{0,60}})?\W*$
      | watch\s[^"“”]{{3,70}}:$
      | \W?(?:\d+\s)?[^"“”]{{0,40}}\b(?:pictures|photos|images)\b[^"“”.]{{0,30}}\bin\s(?:the|our)\sgallery\b
      | (?:you\scan\s)?join\s(?:us|the\sconversation)\b.{{0,80}}\b(?:live|chat|discussion|comments)\b
      | follow\s(?:@\w+|(?:us|me|him|her|them|(?-i:[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){{0,3}}))
            \son\s(?:twitter|facebook|instagram))\b
      | for\smore\b[^"“”]{{0,80}}?,?\s(?:visit|see|go\sto|read|check\sout|head\s(?:over\s)?to|follow)\s
      | [^"“”.]{{3,60}}\s[-–—]\s(?:find|make|book|contact|visit)\s[^"“”.]{{1,30}}\b(?:here|us)\.$
      | watch\s(?:my|our)\s[^"“”]{{0,30}}\bvideos?\b
      | (?:please\s)?click\s(?:here|on\s(?:the|this)\s(?:link|photo|image|video)|the\slink)\b
      | share\sthis\s(?:article|story|post|page|on\b)
      | \W?(?:subscribe\sto|sign\sup\s(?:to|for))\s(?:our|the|my)\s[^"“”.]{{0,60}}
            \b(?:briefing|newsletter|e-?mails?|podcast|alerts?|channel|feed)s?\b
    )
  | (?P<related> (?:related|watch|read\smore|see\salso|also\sread|read\salso)\s?:\s\S )
  | (?P<byline>
        reach\s(?:him|her|them)\sat\b
      | (?:contact|e-?mail|reach|write\sto)\s(?:the\s(?:writer|reporter|author)
            |(?-i:[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){{1,2}}))\s(?:at|on|via)\s\S{{0,40}}(?:@|\d{{3}})
      | contact\sus\s(?:at|by|on)\b | e-?mail:\s?\S+@
      | (?-i:[A-Z][\w.'’-]+\s(?:[A-Z][\w.'’-]+\s){{1,3}}contributed\sfrom\s[A-Z])
      | (?-i:[A-Z][\w.'’-]+\s(?:[A-Z][\w.'’-]+\s){{1,3}}is\san?\s(?:[\w-]+\s){{1,5}}staff\swriter\b)
      | (?-i:[A-Z][\w.'’-]+\s(?:[A-Z][\w.'’-]+\s){{1,3}}is\sour\s)(?:[\w-]+\s){{0,4}}
            (?:editor|correspondent|reporter|columnist|writer|critic)\b
    )
  | (?P<comment> skip\s(?:twitter|instagram|facebook|youtube|tiktok)\s(?:post|video)\b )
  | (?P<caption>
        photos?:\s(?:photos?:\s|.{{3,80}}\sphotos?:\s) | (?:hide|show|toggle)\scaption\b | caption\s(?-i:[A-Z])
      | (?-i:{_MONTH_DAY},\s\d{{4}}\s[A-Z])[^"“”]{{5,160}}\b(?:{_POSES})\b
      | (?:view\sfull\simage|enlarge(?:\sthis)?\simage)\b
      | (?:\(associated\spress\)\s)?file\s[-–—]\s | credit:\s(?-i:{_AGENCIES})\b
      | [|»]\s?(?-i:{_AGENCIES}(?:/\w+)?\s(?:Photo|Images|File)\b)
      | (?-i:[|»]?\s?[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){{1,3}}/{_AGENCIES}\b)
      | (?-i:{_AGENCIES}/(?:{_AGENCIES}|[A-Z][\w.'’-]+\s[A-Z][\w.'’-]+)\b)
      | (?:picture|photo|photograph|image)s?\s(?:was\s)?taken\s(?:on\s)?(?-i:{_MONTH_DAY})
      | an?\s(?:handout|file)\s(?:photo|picture|image)\b
      | \(?(?:photos?|photographs?|images?|picture|credit)\s?(?:by|:|courtesy|credit)\s?
            (?-i:[A-Z])[^.!?]{{1,80}}(?:/|\bvia\b|\bfor\b|,|\|)\s?(?-i:[A-Z])[^.!?]{{1,50}}[.)]*$
      | \((?:photos?|photograph|image|picture|credit)\s?(?:by|:|courtesy|credit)\b[^()]{{1,100}}\)\W*$
      | \d+\sof\s\d+\.?$
      | the\s(?:charts|graphs|maps|photos|images)\s(?:in|on)\sthis\s(?:post|article|story|page)\s(?:is|are|was|were)\b
    )
    """
# Captions that are known by how they end; read only where `CAPTION_WORDS` or a date at the end stand in the sentence.
CAPTIONS = rf"""
    (?P<caption>
        .{{10,260}}\bin\sthis\s(?:(?:undated|file|handout|combination)\s|(?-i:{_MONTH_DAY})(?:,\s\d{{4}})?,?\s){{1,3}}
            (?:photo|photograph|picture|image)(?:\s(?:released|provided|made|taken|from|by)\b[^"“”]{{2,80}})?\W*$
      | [^"“”]{{10,240}}\bin\sthis\s(?:photo|photograph|picture|image)\s(?:released|provided|made|taken)\b
            [^"“”]{{2,140}}$
      | [^"“”]{{10,160}}\b(?:{_POSES})\b[^"“”]{{5,200}}(?-i:{_MONTH_DAY}),\s\d{{4}}
            (?:,?\s(?:in|at|near|outside)\s(?-i:[A-Z])[^."“”]{{2,60}})?\.$
      | [^"“”]{{2,160}}(?-i:\b[A-Z][\w.'’-]+),\s(?:left|right|cent(?:er|re)),\s(?:(?:{_POSES})\b
            |(?:and|with)\s(?:[\w-]+\s){{0,4}}(?-i:[A-Z]))
      | [^"“”]{{5,160}}\((?-i:(?:\d[a-z]{{2}}\s)?[LRC])\)\s(?:{_POSES}|meets|greets|welcomes|hugs|kisses|embraces)\b
      | [^"“”]{{10,240}}\bthis\s(?:photo|photograph|image)\s(?:released|provided)\sby\b[^"“”]{{2,80}}\sshows\.$
      | [^"“”]{{10,160}}\b(?:is|are)\s(?:(?:shown|pictured|seen)\shere\b|shown\.$|pictured\.$)
    )
    """
CAPTION_WORDS = ("this", "shown", "pictured", "seen", ", left,", ", right,", ", center,", ", centre,")
DATE_ENDS = re.compile(r",\s\d{4}(?:,?\s(?:in|at|near|outside)\s[^.]{3,60})?\.$")
DATE_END_CHARS = 80
# Labels in front of a sentence: they go, it stays.
LABEL = re.compile(
    r"""
    (?P<links>
        (?:CLOSE\s)?(?:Skip\sin\sSkip\s)?x\sEmbed\sx\sShare\s | SHARE\sCOPY\sLINK\s
      | You\swill\snow\sreceive\sthe\s[\w\s]{2,40}\snewsletter\s
            (?=(?:But|And|The|In|On|At|An?|It|He|She|They|As|If)\s[a-z])
    )
  | (?P<caption> \((?:Photos?|Photograph|Image|Picture|Credit)\s?(?:by|:|[Cc]ourtesy)[^()]{1,100}\)\s
      | Credit:\s[^.!?()]{3,80}\s(?=\([\w.]+\)\s?[-–—])
    )
    """,
    re.VERBOSE,
)
