"""Opposed outcomes, each with the words that newspapers have for its two sides.

A phrase is matched word by word. "(a|b c|)" stands for either or none, "~" for up to three words in between, "{his}"
for any word of possession, "{will}" and "{is}" for the forms of these, "{post}" for any word for an office, "{deal}" for
any word for an agreement. One that begins with a star describes and has no object, one with "<" speaks of what stands
before it, one with "!" of whom others have named, and one with a question mark tells what may still change. The third column has what begins like a phrase and tells neither side.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing import lexicon
from briefing.align import terms


@dataclass(frozen=True, slots=True)
class Issue:
    """What is in question. The poles are "yes" and "no"."""

    about: str
    # The poles that may come true after the other was reported, without a contradiction.
    may_follow: tuple[str, ...] = ()
    # The phrases speak of what stands before them even without a form of "be".
    is_intransitive: bool = False
    # A preposition speaks of what is behind it alone, and says little: the sentences share more.
    is_place: bool = False
    # It is told of people: where both sides name one, it is the same.
    is_of_person: bool = False
    # Its words are those of many matters: two sentences that share little besides tell nothing.
    is_common: bool = False
    # Words for what it is told of: one of them stands in the sentence or beside it, where others do not show what is.
    things: frozenset[str] = frozenset()
    is_of_things: bool = False  # and always


def _keys(words: str) -> frozenset[str]:
    return frozenset(terms.key(lexicon.stem(word)) for word in words.split())


# Each word is of one class at most.
CLASSES = {
    "{his}": frozenset("his her their its".split()),
    "{him}": frozenset("him them".split()),
    "{has}": frozenset("has have had".split()),
    "{is}": frozenset("is are was were been be being".split()),
    "{will}": frozenset("will would shall".split()),
    "{post}": frozenset("post job office seat position role mandate chair portfolio ministry place".split()),
    "{deal}": frozenset(
        """deal agreement contract treaty accord pact sale takeover merger acquisition purchase talks negotiations
        truce ceasefire""".split()
    ),
    "{captive}": frozenset("captive captives hostage hostages prisoner prisoners".split()),
}
RESIGN = "resign|quit|step down|stand down|step aside|leave office|give up {his} {post}"
RESIGNING = "resigning|quitting|stepping down|standing down|stepping aside|giving up {his} {post}"

TABLE: tuple[tuple[Issue, str, str, str], ...] = (
    (
        Issue("annulled or upheld", is_common=True),
        """annulled, annul, annuls, (struck|strikes|strike) down, voided, *void, *invalid, invalidated, overturned,
        overturns, quashed, set aside, nullified, *null, cancelled, canceled, cancels, revoked, rescinded, scrapped,
        thrown out, threw out, throws out, tossed out""",
        "upheld, upholds, uphold, confirmed, confirms, affirmed, affirms, validated, *valid, let stand, reinstated",
        "",
    ),
    (
        Issue("dead or alive", ("yes",), is_intransitive=True, is_of_person=True),
        """died, *dead, killed, perished, one of the (victims|dead), among the (dead|victims|killed), drowned,
        among those killed, succumbed, lost {his} (life|lives), (did|could) not survive, not live through""",
        """*alive, survived, survives, *unharmed, *unhurt, *uninjured, escaped (unhurt|unharmed|death),
        lived (through|to tell), owes {his} life, came out of it alive, come out of it alive, out of danger""",
        "",
    ),
    (
        Issue("free or still held", ("yes",), is_of_person=True),
        """freed, frees, released, releases, set free, *free, let go, liberated, at liberty, given back to,
        handed over, out of {his} captors, rescued""",
        """(still|remain|remains|remained) (held|in custody|in detention|in prison|in jail|behind bars|{captive}),
        still being held, in captivity, (still|remain|remains|remained|) in the hands of, not let go""",
        """(released|freed) without charge, (name|names|identity|details|figures|report|statement|video|footage|photo|photos|film|data|results) ~ released,
        (released|releases) (a|the|its|his|her|their|new|no|more) (name|names|identity|details|figures|report|statement|video|footage|photo|photos|film|data|results)""",
    ),
    (
        Issue("arrested or not", ("yes",), is_of_person=True),
        "arrested, arrests, detained, taken into custody, captured, apprehended, in custody, held by police",
        "?(still|remains|remain|) at large, ?on the run, evaded capture",
        "",
    ),
    (
        Issue("charged or released without charge", ("yes",), is_of_person=True),
        """(been|was|were|is|are) charged, charged (with|over|in connection), charged him, charged her, indicted,
        !(brought|laid|laying|preferred|filed|pressed) (a|) (charge|charges), (charge|charges) ~ (brought|laid|filed),
        <(faces|facing|face|faced) (a charge|charges|trial|prosecution), formally accused, ({will}|to) be (prosecuted|charged),
        <(stands|stood) accused, <({will}|must|to) stand trial, <{will} (appear|be) (in court|before (a|the) (judge|magistrate|court)), <{will} face (a charge|charges|trial), !on (a charge|charges) of""",
        """(released|freed|let go|discharged) without (charge|charges|being charged),<without charge,
        <(faces|face|facing|facing) no (charge|charges|trial), !no (charge|charges|accusation) (was|were|had been|having been|will be|would be|being),
        released from custody, <(left|leaves|leaving) custody, set free, !let {him} (go|walk), !let her (go|walk), <sent home, <allowed (home|to go home),
        {is} let go, {is} freed, (was|were|been) released (on|after|late|yesterday|again|by), !nothing to hold (him|her|them), *not charged, {will} not be charged, not be prosecuted""",
        "charged (up|down|at|into|through), free of charge, (released|freed) on bail",
    ),
    (
        Issue("guilty or cleared", ("no",), is_of_person=True),
        """convicted, convicts, (found|held|pronounced|declared) guilty, *guilty, found liable, guilty (verdict|verdicts),
        verdict of guilty""",
        """acquitted, acquits, cleared, clears, exonerated, exonerates, found not guilty, found innocent, absolved,
        *not guilty, not guilty verdict, *innocent, walked free, walks free, acquittal of""",
        "(pleaded|pleads|pleading|plead|pled) (not|) guilty, plea of (not|) guilty, feel guilty, cleared (away|up|out)",
    ),
    (
        Issue(
            "passed or rejected",
            things=_keys(
                """bill law legislation measure motion plan proposal offer budget amendment resolution referendum deal
                treaty reform constitution application bid scheme merger"""
            ),
        ),
        """approved, approves, passed, passes, adopted, adopts, endorsed, ratified, ratifies, accepted, accepts, backed,
        (said|say|says|voted|vote|votes) yes to, agreed to (it|the|this|that|this|their|his|her|its), consented to,
        voted (in favour of|in favor of|for|through), (gave|gives|given) ~ (blessing|approval|consent|assent|backing|go-ahead|yes),
        adoption of, passage of, approval of, acceptance of, carried by""",
        """rejected, rejects, (voted|votes) down, (voted|votes|voting) against, vetoed, vetoes, (threw|thrown|throws) out,
        defeated, (turned|turns) down, (turned|turns|voted|votes) ~ down, (threw|throws) ~ out, refused, spurned,
        rebuffed, declined, (said|say|says|voted|vote|votes) no to, (gave|gives|given) ~ no, rejection of, defeat of, <failed in,
        failed to (pass|win|get), (refused|declined) to (accept|approve|back|pass|ratify|adopt|endorse)""",
        """passed (away|through|on|over|out|off), (rejected|rejects) ~ (claim|claims|accusation|accusations|allegation|allegations
        |criticism|suggestion|suggestions|idea|notion|charge|charges|report|reports|argument|arguments), refused to, declined to,
        voted for (him|her|them), accepted (responsibility|blame|that|an invitation), turned out, turned ~ (into|to),
        carried by (a|an|the), refused (entry|comment|permission)""",
    ),
    (
        Issue("gone or staying", ("yes",), is_intransitive=True, is_of_person=True),
        """resigned, resigns, (stepped|steps|stood|stands) (down|aside), is (stepping|standing) down, quit, quits, quitted,
        sacked, dismissed, ousted, removed, fired, (handed|handing|hands) in {his} (letter of|) (resignation|notice),
        (tendered|submitted|announced|announces|tendering|submitting|announcing) {his} (letter of|) (resignation|departure),
        (gave|gives|given|giving) up {his} {post}, (gave|gives|given|giving) up the {post}, relinquished (the|{his}) {post},
        (left|leaves|vacated|vacates|leaving) (office|{his} {post}), (accepted|accepts|accept) {his} resignation,
        (accepted|accepts) the resignation, {is} out of (office|a job),
        no longer (mayor|minister|chief|chairman|chairwoman|head|director|president|chief of police|in office|in charge),
        departure from (the|{his}) (cabinet|government|post|office|job|board), laid down {his} {post}""",
        """{will} (stay|remain) (on|as|in office|in post|in {his} {post}|in the {post}|in power|in charge|at the head|at the helm|mayor|minister
        |chief|in the cabinet), {will} (keep|retain) {his} {post}, {will} (carry on|continue as|serve out), 
        (stay|stays|stayed|staying) (on|put|in office|in post|in {his} {post}|in the {post}|in power|in charge|as),
        (remain|remains|remained|remaining) (in office|in post|in {his} {post}|in the {post}|in power|in charge|as|at the head
        |at the helm|mayor|minister|chief|chairman|head|director|president|in the cabinet),
        (keep|keeps|kept|keeping|retain|retains|retained) {his} {post}, (keep|keeps|kept|keeping) the {post},
        (clung|clings|clinging|hung|hangs|hanging|holds|held|hold) on (to|), still in office, carry on as,
        (carry|carries|carrying) on, ({will}|{is}|did|do|does) not ({resign}|{resigning}|budging),
        (won't|wouldn't|isn't|didn't) ({resign}|{resigning}|budging), still {has} {his} {post},
        (refused|refuses|refusing|declined|declines) to ({resign}|go), (ruled|rules|ruling) out (his|her|a|any|) ({resigning}|resignation),
        (no|any) (intention|plans|thought) of {resigning}, no (intention|plans) to {resign}, not intend to {resign},
        (rejected|rejects|dismissed|resisted|rebuffed|brushed aside|defied|defies|ignored) (calls|demands|pressure) (to {resign}|for {his} (resignation|departure)),
        (refused|declined|rejected|turned down) {his} resignation, (full|) confidence in {him}, {his} full confidence""",
        """(fired|fire) (at|on|upon|into|back|shots|a|two|three|several|tear|missiles|rockets|rubber), removed (from the|all|the|a),
        dismissed (the|a|as|his|her|their|claims|reports|allegations|calls|suggestions|criticism|concerns|demands),
        held on (a|the|suspicion|charges|bail|monday|tuesday|wednesday|thursday|friday|saturday|sunday), hold on a""",
    ),
    (
        Issue("closed or open", ("yes", "no")),
        """*closed, *shut, sealed off, (shut|shuts|closed|closes) (to|down), *impassable, *barred,
        {will} (close|shut|be closed|be shut)""",
        """*open, reopened, reopens, (stay|stays|stayed|remain|remains|remained|kept) open, kept free, *passable,
        {will} (reopen|stay open|remain open)""",
        "closed (in on|with|at|up|down), open (letter|fire|air), opened fire, behind closed",
    ),
    (
        Issue("destroyed or intact", ("yes",), is_common=True),
        "destroyed, collapsed, cracked, wrecked, *damaged, (burned|burnt) down, gave way, breached, *ruptured",
        "*intact, *undamaged, *unscathed, still standing, *unbroken, spared",
        "",
    ),
    (
        Issue("safe or unsafe", ("yes", "no")),
        """*contaminated, *unsafe, *poisoned, *tainted, *polluted, *undrinkable, *unfit (for|to), *not safe, *not fit (for|to),
        (a|) (risk|danger) to (health|human health), *dangerous, *harmful""",
        """*safe, *uncontaminated, *clean, *drinkable, *fit (for|to), safe (for|to), (can|could|may) safely, *harmless,
        *clean bill of health, poses no (risk|danger|threat)""",
        "safe (house|houses|haven|seat|distance|place), fit to be, fit for purpose, safe (return|passage|release)",
    ),
    (
        Issue("deliberate or accidental", is_common=True),
        "*deliberate, *intentional, arson, sabotage, *sabotaged, set (deliberately|on purpose), murder, murdered",
        "*accidental, accident, *unintentional, mishap, suicide",
        "",
    ),
    (
        Issue("armed or unarmed", is_intransitive=True, is_common=True),
        "*armed, carrying a (gun|weapon|knife)",
        "*unarmed",
        "",
    ),
    (
        Issue("drunk or sober", is_intransitive=True, is_common=True),
        "*drunk, *intoxicated, over the limit, under the influence",
        "*sober",
        "",
    ),
    (
        Issue("locked or open", ("yes", "no"), is_intransitive=True, is_common=True),
        "*locked, *bolted, *padlocked, *chained shut, kept locked",
        "*unlocked, *open, not locked",
        "",
    ),
    (Issue("inside or outside", is_place=True), "inside", "outside", ""),
    (
        Issue("landed or turned away", is_common=True),
        "landed, lands, docked",
        "diverted, turned back, turned away, forced back",
        "",
    ),
    (
        Issue("lifted or in force", ("yes", "no"), is_common=True),
        "lifted, lifts, eased",
        "extended, (remains|remain|still) in (force|place), imposed",
        "",
    ),
    (
        Issue("won or lost", is_intransitive=True, is_common=True),
        "won, wins, *victorious, re-elected",
        "lost, loses, *unseated, voted out",
        "lost {his} (life|lives), won ahead",
    ),
    (
        Issue(
            "took place or called off",
            is_intransitive=True,
            things=_keys(
                """strike walkout festival match concert meeting march rally parade procession ceremony talks summit race
                election vote fair launch flight operation exchange game show tour demonstration protest hearing trial
                session debate visit conference final premiere wedding performance marathon tournament carnival"""
            ),
        ),
        """(took|takes|taken|taking) place, (went|goes|gone|going|go) ahead, (was|were|been) (held|staged),
        (walked|walks) out, downed tools, (went|gone|goes) on strike, (set off|started|began|begun|begins) (on time|as planned|as scheduled)""",
        """(called|calls) off, (called|calls) ~ off, *cancelled, *canceled, cancels, *scrapped, *abandoned, *postponed,
        *shelved, shelved {his}, puts off, (did|does|{will}) not (take place|go ahead|be held|be going ahead),
        (didn't|won't|wouldn't) (take place|go ahead), {is} not (taking place|going ahead), cancellation of, (was|were|been) dropped""",
        "called off the (search|hunt), held (in custody|for|hostage|captive|up|by|without|responsible|to)",
    ),
    (
        Issue(
            "done or fallen through",
            ("yes",),
            things=_keys(
                "deal agreement contract treaty sale takeover merger acquisition purchase talks negotiations bid offer"
            ),
            is_of_things=True,
        ),
        """signed, signs, signing of, concluded, concludes, conclusion of, completed, completion, sealed, clinched, finalised,
        finalized, sold (to|for|), (bought|acquired|purchased|buys|acquires), (taken|took|takes) over, <changed hands,
        (reached|struck|sign|strike|reach) (a|an|the) {deal}, {deal} (was|is|has been|had been) (done|reached|struck|agreed),
        (put|puts) {his} (name|names|signature|signatures) to, <bears the (name|names|signature|signatures), inked,
        <passed out of the family, has a new owner, have a new owner, acquisition of, purchase of""",
        """<(fell|fallen|falls|fall) (through|apart), <collapsed, <collapse, <collapses, <(broke|broken|breaks) (down|up), broken off, broke off, <(came|come) to nothing,
        (ended|ends|ending|parted|left|broke up|leaving) ~ without (a|an|any|) ({deal}|result|signing|signature|breakthrough),
        without (a|an|any|) ({deal}|breakthrough|signing), unsigned, (failed|refused|refusal|declined) to (agree|sign|reach|conclude|put),
        failure to (agree|sign|reach|conclude), (pulled|backed|walked) (out of|away from), withheld {his},
        ({will}|did|does) not (be sold|acquire|buy|sign|be signed|take over|go through), (withdrew|withdrawn|dropped) {his} (offer|bid),
        <remains in (the|) family, *not (signed|concluded|completed|sold), without putting {his} names""",
        "signed up, signed off, signed (autographs|copies), sold out, signed (a letter|an open letter)",
    ),
    (
        Issue("warned or not", is_of_person=False),
        """(had been|were|was|been|being) (warned|alerted) (of|in|before|about|by|that|), (warning|warnings|alert|alarm|alarms) (was|were|had been|has been|have been) (given|issued|sounded|passed|raised|sent),
        (alarm|alarms|siren|sirens) (sounded|howled|wailed|rang|went off), (gave|given|issued|sounded|received|raised|got) (a|an|the|due|ample|timely) (warning|alert|alarm),
        roused ~ with a warning, (in good|ample) time""",
        """(had|were|was|been) not (been|) (warned|alerted), no (warning|warnings|alert|alarm|alarms|siren|sirens), without (a|any|) (warning|word of warning),
        without a word of (warning|alert), never (warned|alerted), *unwarned, (caught|taken) (unawares|by surprise),
        (siren|sirens|alarm|alarms) (stayed|remained) silent, (did|does) not (warn|alert|sound|ring)""",
        "without warning (shots|signs), no (siren|alarm) call",
    ),
    (
        Issue(
            "sunk or afloat",
            ("yes",),
            is_intransitive=True,
            things=_keys("ship vessel trawler yacht tanker submarine crew"),
            is_of_things=True,
        ),
        """sank, *sunk, gone down with, foundered, (wreck|wreckage) (was|has been|had been|) (found|located|discovered|lies),
        on the (sea bed|seabed|bottom|sea floor), at the bottom, wreck of""",
        "*afloat, *adrift, *drifting, (in|under) tow, above water",
        "",
    ),
    (
        Issue(
            "withdrawn or still there",
            ("yes",),
            is_intransitive=True,
            things=_keys("troops force forces peacekeepers army contingent mission observers units"),
            is_of_things=True,
        ),
        """withdrew, withdrawn, withdraws, (pulled|pulls) out, withdrawal from, moved out, (had|have|has) left, left the (town|city|country|area|base|region)""",
        """(stayed|stays|stay|remained|remains|remain) (in|on|put|at|there), (kept|keep|held|hold) {his} (posts|positions|post|position),
        ({is}|did|had|have|has) not (left|withdrawn|leave|withdraw|pull out)""",
        "",
    ),
    (
        Issue("granted or refused", is_common=True),
        "granted, grants, awarded, issued",
        "denied, refused, declined to (grant|issue|award), turned down",
        "denied (that|any|having|it|the|all|accusations|allegations|claims|reports|involvement|wrongdoing|he|she|they|being), refused to, issued (a|an|the) (statement|warning)",
    ),
    (
        Issue("through or out", is_intransitive=True, is_common=True),
        "qualified, advanced",
        "knocked out, eliminated, failed to qualify, crashed out, bowed out",
        "",
    ),
    (
        Issue("banned or allowed", is_common=True),
        "banned, prohibited, bans, forbade, outlawed",
        "allowed, permitted, authorised, authorized, legalised, legalized",
        "",
    ),
)
