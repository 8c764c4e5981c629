"""What became of people, as newspapers tell it either way; `table` says how it is written."""

from __future__ import annotations

from briefing.align.outcomes.issue import Issue

FATES: tuple[tuple[Issue, str, str, str], ...] = (
    (
        Issue("dead or alive", ("yes",), is_passing=True, is_intransitive=True, is_of_person=True),
        """died, *dead, killed, perished, one of the (victims|dead), among the (dead|victims|killed),
        among those killed, drowned, succumbed, lost {his} (life|lives), (did|could) not survive, not live
        through, could not (be saved|save {his} life), fatally (injured|hurt|wounded)""",
        """*alive, survived, survives, *unharmed, *unhurt, *uninjured, *conscious, escaped (unhurt|
        unharmed|death), lived (through|to tell), (owes|owe) {his} life, (came|come) out ~ alive, (came|
        come) through, out of danger""",
        """(survived|survives) ~ (vote|votes|ballot|motion|motions|no-confidence|challenge|challenges|
        scandal|scandals|impeachment|referendum|election|elections|reshuffle|recount|runoff|censure)""",
    ),
    (
        Issue("free or still held", ("yes",), is_passing=True, is_of_person=True),
        """freed, frees, released, releases, set free, *free, let go, liberated, <at liberty, given back
        to, handed over, <out of {his} captors, <out of captivity, rescued""",
        """<(still|remain|remains|remained) (held|in custody|in detention|in prison|in jail|behind bars|
        in captivity|{captive}), <still being (held|detained), <in captivity, <(still|remain|remains|
        remained) in the hands of, <in the hands of, <in {his} captors hands""",
        """(released|freed) without charge, (name|names|identity|details|figures|report|statement|video|
        footage|photo|photos|film|data|results) ~ released, (released|releases) (a|the|its|his|her|their|
        new|no|more) (name|names|identity|details|figures|report|statement|video|footage|photo|photos|
        film|data|results)""",
    ),
    (
        Issue("arrested or not", ("yes",), is_passing=True, is_of_person=True),
        "arrested, arrests, detained, taken into custody, captured, apprehended, in custody, held by police",
        "?(still|remains|remain) at large, ?at large, ?on the run, evaded capture",
        "",
    ),
    (
        Issue("charged or released without charge", ("yes",), is_of_person=True),
        """(been|was|were|is|are) charged, charged (with|over|in connection), charged (him|her|them)
        (with|over), indicted, !(brought|laid|laying|preferred|filed|pressed) (a|) (charge|charges),
        !(charge|charges) ~ (brought|laid|filed), <(faces|facing|face|faced) (a charge|charges|trial|
        prosecution|a court), formally accused, <({will}|to) be (prosecuted|charged), <(stands|stood)
        accused, <({will}|must|to) stand trial, <{will} (appear|be) in court, <{will} (appear|be) before
        (a|the) (judge|magistrate|court), <{will} face (a charge|charges|trial), !on (a charge|charges)
        of, !(brought|put) before (a|the) (judge|magistrate|court), remanded in custody, arraigned""",
        """(released|freed|let go|discharged) without (charge|charges|being charged), <without charge,
        <(faces|face|facing) no (charge|charges|trial), !no (charge|charges|accusation) (was|were|had
        been|having been|will be|would be|being), released from custody, <(left|leaves|leaving) custody,
        set free, !let {him} (go|walk), !let her walk, <sent home, <allowed (home|to go home), {is} let
        go, {is} freed, (was|were|been) released (on|after|late|yesterday|again|by), !nothing to hold
        (him|her|them), *not charged, <{will} not be (charged|prosecuted), <{will} face no charges,
        dropped the (charge|charges), !(charge|charges) (was|were|have been|has been|had been) dropped,
        no longer a suspect, <(walked|walks) free""",
        "charged (up|down|at|into|through), free of charge, (released|freed) on bail",
    ),
    (
        Issue("guilty or cleared", ("no",), is_passing=True, is_of_person=True),
        """convicted, convicts, conviction of, (found|held|pronounced|declared) guilty, *guilty, found
        liable, !guilty (verdict|verdicts), !(verdict|verdicts) of guilty""",
        """acquitted, acquits, acquittal of, cleared, clears, exonerated, exonerates, (found|held|
        pronounced|declared) not guilty, found innocent, absolved, *not guilty, !not guilty (verdict|
        verdicts), !(verdict|verdicts) of not guilty, *innocent, <(walked|walks|left|leaves) ~ free, <with
        a clean name""",
        "(pleaded|pleads|pleading|plead|pled) (not|) guilty, plea of (not|) guilty, feel guilty, cleared (away|up|out)",
    ),
    (
        Issue("gone or staying", ("yes",), is_intransitive=True, is_of_person=True),
        """resigned, resigns, (stepped|steps|stood|stands) (down|aside), is (stepping|standing) down,
        quit, quits, quitted, sacked, dismissed, ousted, (was|were|been) removed, removed as, fired,
        (handed|handing|hands) in {his} (letter of|) (resignation|notice), (tendered|submitted|announced|
        announces|tendering|submitting| announcing) {his} (letter of|) (resignation|departure), (gave|
        gives|given|giving) up ({his}|the) {post}, relinquished (the|{his}) {post}, (left|leaves|vacated|
        vacates|leaving) (office|{his} {post}), (accepted|accepts|accept) (the|{his}) resignation, {is}
        out of (office|a job), no longer (mayor|minister|chief|chairman|chairwoman|head|director|
        president|in office|in charge), departure from (the|{his}) (cabinet|government|post|office|job|
        board), laid down {his} {post}, bowed out""",
        """{will} (stay|remain) (on|as|in office|in post|in {his} {post}|in the {post}|in power|in
        charge|at the head|at the helm|mayor|minister|chief|in the cabinet), {will} (keep|retain) {his}
        {post}, {will} (carry on|continue as|serve out), (stay|stays|stayed|staying) (on|put|in office|in
        post|in {his} {post}|in the {post}|in power|in charge|as), (remain|remains|remained|remaining)
        (in office|in post|in {his} {post}|in the {post}|in power|in charge|as|at the head|at the helm|
        mayor|minister|chief|chairman|head|director|president|in the cabinet), (keep|keeps|kept|keeping|
        retain|retains|retained) {his} {post}, (keep|keeps|kept|keeping) the {post}, (clung|clings|
        clinging|hung|hangs|hanging) on (to|), still in office, (carry|carries|carrying) on, ({will}|
        {is}|did|do|does) not ({resign}|{resigning}|budging), (won't|wouldn't|isn't|didn't) ({resign}|
        {resigning}|budging), still {has} {his} {post}, (refused|refuses|refusing|declined|declines) to
        ({resign}|go), (ruled|rules|ruling) out (his|her|a|any|) ({resigning}|resignation), (no|any)
        (intention|plans|thought) of {resigning}, no (intention|plans) to {resign}, not intend to
        {resign}, (rejected|rejects|resisted|rebuffed|brushed aside|defied|ignored) (calls|demands|
        pressure) to {resign}, (rejected|rejects|resisted|rebuffed|brushed aside|defied|ignored) (calls|
        demands|pressure) for {his} (resignation|departure), (refused|declined|rejected|turned down)
        {his} resignation, confidence in (him|her), full confidence in (him|her), {his} full confidence""",
        """{will} (stay|remain) on (bail|remand|leave|trial|the|a|display|course|track|guard|alert|duty|
        strike|board|life|hold), (stay|stays|stayed|staying) on (bail|remand|leave|the|a|display|course|
        track| guard|alert|duty|strike|board|life|hold), resigned (himself|herself|themselves|to), (fired|
        fire) (at|on|upon|into|back|shots|a|two| three|several|tear|missiles|rockets|rubber), removed
        (from the|all|the|a), dismissed (the|a|as|his|her|their|claims|reports|allegations|calls|
        suggestions|criticism|concerns|demands)""",
    ),
    (
        Issue("drunk or sober", is_of_person=True),
        "*drunk, *intoxicated, had been drinking, under the influence, over the (limit|legal limit)",
        "*sober, not (been|) drunk, not been drinking, had drunk nothing, not under the influence",
        "",
    ),
    (
        Issue("resigned or dismissed", is_of_person=True),
        """<resigned, <quit, <(stepped|stood) (down|aside), <handed in {his} resignation, <tendered {his}
        resignation""",
        "{is} (dismissed|sacked|fired|ousted), sacked, fired, dismissed, ousted",
        """resigned (himself|herself|themselves|to), fired (at|on|upon|into|back|shots|a|the|two|three|several|
        tear|missiles|rockets|rubber), dismissed (the|a|as|any|all|his|her|their|claims|reports|allegations|calls|
        suggestions|criticism|concerns|demands)""",
    ),
)
