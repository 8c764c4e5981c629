"""Opposed outcomes, each with the words that newspapers have for its two sides.

A phrase is matched word by word. "(a|b c|)" stands for either or none, "~" for up to four words in between, a name in
braces for any word of a class; brackets stand in no others, and what begins a phrase is never left out. Marks before
a phrase say what it speaks of: with "*" it describes what stands before it and has no object, with "<" it speaks of
what stands before it, with "!" of what other words name; "?" says that it may still change. The third column has what
begins like a phrase and tells neither side.
"""

from __future__ import annotations

from briefing.align.outcomes.fates import FATES
from briefing.align.outcomes.issue import Issue, keys

_DEALS = keys(
    "deal agreement contract treaty sale takeover merger acquisition purchase talks negotiations bid offer"
)
_MARKETS = keys(
    """share shares stock stocks bond bonds index currency crown crowns dollar euro pound yen franc rouble futures price
    prices"""
)


TABLE: tuple[tuple[Issue, str, str, str], ...] = (
    *FATES,
    (
        Issue("annulled or upheld", is_common=True),
        """annulled, annul, annuls, (struck|strikes|strike) down, voided, *void, *invalid, invalidated,
        overturned, overturns, quashed, set aside, nullified, *null, cancelled, canceled, cancels,
        revoked, rescinded, scrapped, thrown out, threw out, throws out, tossed out""",
        """upheld, upholds, uphold, confirmed, confirms, affirmed, affirms, validated, *valid, let stand,
        reinstated""",
        "",
    ),
    (
        Issue(
            "passed or rejected",
            things=keys(
                """bill law legislation measure motion plan proposal offer budget amendment resolution referendum deal
                treaty reform constitution application bid scheme merger"""
            ),
        ),
        """approved, approves, passed, passes, adopted, adopts, endorsed, endorses, ratified, ratifies,
        accepted, accepts, backed, (said|say|says|voted|vote|votes) yes to, agreed to (it|the|this|that|
        their|his|her|its), consented to, voted (in favour of|in favor of|for|through), (gave|gives|given)
        ~ (blessing|approval|consent|assent|backing|go-ahead|nod|yes|green light), <(won|wins|gained|
        gains) (approval|assent|backing|passage), adoption of, passage of, approval of, acceptance of,
        carried by, <(went|goes|got) through parliament""",
        """rejected, rejects, (voted|votes|voting) (down|against), vetoed, vetoes, (threw|thrown|throws)
        out, defeated, (turned|turns) down, (turned|turns|voted|votes) ~ down, (threw|throws) ~ out,
        refused, spurned, rebuffed, snubbed, declined, (said|say|says|voted|vote|votes) no to, (gave|
        gives|given) ~ no, rejection of, defeat of, <failed in (the|parliament), <failed to (pass|win|get|
        gain), (refused|declined) to (accept|approve|back|pass|ratify|adopt|endorse)""",
        """passed (away|through|on|over|out|off), (rejected|rejects) ~ (claim|claims|accusation|
        accusations|allegation|allegations|criticism|suggestion|suggestions|idea|notion|charge|charges|
        report|reports|argument|arguments), refused to, declined to, voted for (him|her|them), accepted
        (responsibility|blame|that|an invitation), turned out, turned ~ (into|to), carried by (a|an|the),
        refused (entry|comment|permission)""",
    ),
    (
        Issue("closed or open", ("yes", "no"), is_passing=True),
        """*closed, *shut, sealed off, (shut|shuts|closed|closes) (to|down), *impassable, *barred,
        *blocked""",
        """*open, reopened, reopens, (stay|stays|stayed|remain|remains|remained|kept) open, kept free,
        *passable, <(flowing|moving|running) (again|freely|normally|in both directions), {will} (reopen|
        stay open|remain open)""",
        "closed (in on|with|at|up|down), open (letter|fire|air), opened fire, behind closed",
    ),
    (
        Issue("destroyed or intact", ("yes",), is_passing=True, is_common=True),
        "destroyed, collapsed, cracked, wrecked, *damaged, (burned|burnt) down, gave way, breached, *ruptured",
        "*intact, *undamaged, *unscathed, still standing, *unbroken, spared",
        "",
    ),
    (
        Issue("to close or to stay open"),
        "<{will} (close|shut) (down|its doors|for good|in|on|at), <{will} be (closed|shut) (down|in|on|at|for good)",
        "<{will} (stay|remain) open, <{will} not (close|be closed|be shut), saved from closure",
        "",
    ),
    (
        Issue("safe or unsafe", ("yes", "no"), is_passing=True),
        """*contaminated, *unsafe, *poisoned, *tainted, *polluted, *undrinkable, *unfit (for|to), *not
        safe, *not fit (for|to), (risk|danger) to (health|human health), *dangerous, *harmful, (told|
        advised|warned|urged|asked) (not to|to avoid) (drink|drinking|eat|eating|use|using|swim|swimming|
        bathe|touch)""",
        """*safe, *uncontaminated, *clean, *drinkable, *fit (for|to), safe (for|to), (can|could|may)
        safely, *harmless, given the all-clear, gave the all-clear, (poses|posed|pose) no (risk|danger|
        threat)""",
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
        Issue("locked or open", ("yes", "no"), is_passing=True, is_intransitive=True, is_common=True),
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
        Issue("lifted or in force", ("yes", "no"), is_passing=True, is_common=True),
        "lifted, lifts, eased",
        "extended, (remains|remain|still) in (force|place), imposed",
        "",
    ),
    (
        Issue("won or lost", is_intransitive=True, is_common=True, never_of=_MARKETS),
        "won, wins, *victorious, re-elected",
        "lost, loses, *unseated, voted out",
        "lost {his} (life|lives)",
    ),
    (
        Issue(
            "took place or called off",
            is_intransitive=True,
            things=keys(
                """strike walkout festival match concert meeting march rally parade procession ceremony talks summit
                race election vote fair launch flight operation exchange game show tour demonstration protest hearing
                trial session debate visit conference final premiere wedding performance marathon tournament carnival"""
            ),
        ),
        """(took|takes|taken|taking) place, (went|goes|gone|going|go) ahead, (was|were|been) (held|
        staged), (walked|walks) out, stopped work, downed tools, (went|gone|goes) on strike, (set off|
        started|began|begun|begins|opened) (on time|as planned|as scheduled), kicked off""",
        """(called|calls) off, (called|calls) ~ off, *cancelled, *canceled, cancels, *scrapped,
        *abandoned, *postponed, *averted, *shelved, shelved {his}, puts off, (did|does|{will}) not (take
        place|go ahead|be held|be going ahead), (didn't|won't|wouldn't) (take place|go ahead), {is} not
        (taking place|going ahead), cancellation of, (was|were|been) dropped, *rained off""",
        "called off the (search|hunt), held (in custody|for|hostage|captive|up|by|without|responsible|to)",
    ),
    (
        Issue("done or fallen through", ("yes",), things=_DEALS, is_of_things=True),
        """signed, signs, signing of, concluded, concludes, conclusion of, completed, <completion, sealed,
        clinched, finalised, finalized, sold (to|for|), (bought|acquired|purchased|buys|acquires), (taken|
        took|takes) over, <changed hands, (reached|struck|sign|strike|reach) (a|an|the) {deal}, !{deal}
        (was|is|has been|had been) (done|reached|struck|agreed), !(put|puts) {his} (name|names|signature|
        signatures) to, <bears the (name|names|signature|signatures), inked, <passed out of the family,
        <(has|have) a new owner, acquisition of, purchase of, <went through, initialled""",
        """<(fell|fallen|falls|fall) (through|apart), <collapsed, <collapse, <collapses, <(broke|broken|
        breaks) (down|up), (broken|broke) off, <(came|come) to nothing, <(ended|ends|ending|parted|left|
        leaving) ~ without (a|an|any|) ({deal}|result|signing|signature|breakthrough), !without (a|an|any|
        ) ({deal}|breakthrough|signing), *unsigned, *unsold, (failed|refused|refusal|declined) to (agree|
        sign|reach|conclude|put), failure to (agree|sign|reach|conclude), !(pulled|backed|walked) (out of|
        away from), !withheld {his}, ({will}|did|does) not (be sold|acquire|buy|sign|be signed),
        (withdrew|withdrawn|dropped) {his} (offer|bid), <remains in (the|) family, *not
        (signed|concluded|completed|sold), !without putting {his} names, <(stays|remains) (unsigned|
        unsold|independent)""",
        "signed up, signed off, signed (autographs|copies), sold out, signed (a letter|an open letter)",
    ),
    (
        Issue("warned or not"),
        """(had been|were|was|been|being) (warned|alerted) (of|in|before|about|by|that|), !(warning|
        warnings|alert|alarm|alarms) (was|were|had been|has been|have been) (given|issued|sounded|passed|
        raised|sent), !(alarm|alarms|siren|sirens) (sounded|howled|wailed|rang|went off), !(gave|given|
        issued|sounded|received|raised|got|had) (a|an|the|due|ample|timely|plenty of) (warning|alert|
        alarm), !roused ~ with a warning""",
        """(had|were|was|been) not (been|) (warned|alerted), !no (warning|warnings|alert|alarm|alarms|
        siren|sirens), !without (a|any|) (warning|word of warning), !without a word of (warning|alert),
        never (warned|alerted), *unwarned, <(caught|taken) (unawares|by surprise), !(siren|sirens|alarm|
        alarms) (stayed|remained) silent, !(did|does) not (warn|alert|sound|ring)""",
        "without warning (shots|signs), no (siren|alarm) call",
    ),
    (
        Issue(
            "sunk or afloat",
            ("yes",),
            is_intransitive=True,
            things=keys("ship vessel trawler yacht tanker submarine crew"),
            is_of_things=True,
        ),
        """sank, *sunk, gone down with, foundered, (wreck|wreckage) (was|has been|had been|) (found|
        located|discovered|lies), on the (sea bed|seabed|bottom|sea floor), at the bottom, wreck of""",
        "*afloat, *adrift, *drifting, !(in|under) tow, above water",
        "",
    ),
    (
        Issue(
            "withdrawn or still there",
            ("yes",),
            is_passing=True,
            is_intransitive=True,
            things=keys("troops force forces peacekeepers army contingent mission observers units"),
            is_of_things=True,
        ),
        """withdrew, withdrawn, withdraws, (pulled|pulls) out, withdrawal from, moved out, {has} left,
        left the (town|city|country|area|base|region)""",
        """(stayed|stays|stay|remained|remains|remain) (in|on|put|at|there), (kept|keep|held|hold) {his}
        (posts|positions|post|position|ground), ({is}|did|{has}) not (left|withdrawn|leave|withdraw|pull
        out)""",
        "",
    ),
    (
        Issue("granted or refused", is_common=True),
        "granted, grants, awarded, issued",
        "denied, refused, declined to (grant|issue|award), turned down",
        """denied (that|any|having|it|the|all|accusations|allegations|claims|reports|involvement|
        wrongdoing|he|she|they|being), refused to, issued (a|an|the) (statement|warning)""",
    ),
    (
        Issue(
            "succeeded or failed",
            things=keys(
                "launch rocket test mission operation attempt exchange experiment satellite flight surgery rescue"
            ),
            is_of_things=True,
        ),
        "<succeeded, <(was|were|is|are) a success, *successful, reached orbit",
        "<failed, <(was|were|is|are) a failure, <ended in failure, *unsuccessful, *aborted",
        "(failed|fails|succeeded) (to|in)",
    ),
    (
        Issue(
            "out or still burning",
            ("yes",),
            is_passing=True,
            is_intransitive=True,
            things=keys("fire blaze flames inferno"),
            is_of_things=True,
        ),
        "extinguished, brought under control, *under control",
        "still (burning|raging|burns), out of control, not (been|) extinguished, not under control",
        "",
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
    (
        Issue(
            "worked or failed",
            is_intransitive=True,
            things=keys("alarm alarms siren sirens"),
            is_of_things=True,
            names_things=True,
        ),
        "<worked, <functioned, <sounded, <went off, <rang",
        """<did not (sound|work|function|ring|go off), <failed, <failed to (sound|work|go off), <(was|were) (switched
        off|out of order|defective|silent), <(stayed|remained) silent, *defective""",
        "worked (for|as|at|in)",
    ),
    (
        Issue("insured or not", is_passing=True),
        "*insured, {has} insurance, covered by (an|) insurance",
        "*uninsured, {has} no insurance, without (any|) insurance",
        "insured (sum|value|party)",
    ),
    (
        Issue("to be rebuilt or not"),
        "<{will} be (rebuilt|repaired|restored)",
        "<{will} not be (rebuilt|repaired|restored), <{will} never be (rebuilt|repaired|restored)",
        "",
    ),
)
