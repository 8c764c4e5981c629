"use strict";
// Footnotes: a click or a key scrolls to the words that a number cites and lights them up. And the proof, again:
// every cited text is compared with the text of its source as it stands in this page, by code points, and each
// text with its SHA-256. Without this script the footnotes are plain links.
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const proof = JSON.parse(byId("proof").textContent);
  const citations = new Map(proof.citations.map((citation) => [citation.number, citation]));
  const numbers = [...citations.keys()];
  const sources = byId("sources");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = matchMedia("(max-width: 899px)");
  root.classList.add("js");

  // ------------------------------------------------------------------------------------------- the proof

  // The code points of what is the source's own below an element: text, and what is spelt out for safety.
  function codePoints(element) {
    const found = [];
    const visit = (node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        for (const character of node.data) found.push(character);
      } else if (node.nodeType === Node.ELEMENT_NODE && !node.hasAttribute("data-ui")) {
        if (node.classList.contains("ctl")) {
          for (const code of node.dataset.cp.split(" ")) found.push(String.fromCodePoint(parseInt(code, 16)));
        }
        else node.childNodes.forEach(visit);
      }
    };
    visit(element);
    return found;
  }

  const marksOf = (number) => [...sources.querySelectorAll("mark.c" + number)];

  // UTF-8, with a lone surrogate as the three bytes that Python's "surrogatepass" writes.
  function utf8(points) {
    const encoder = new TextEncoder();
    const bytes = [];
    let run = [];
    const flush = () => {
      bytes.push(encoder.encode(run.join("")));
      run = [];
    };
    for (const character of points) {
      const code = character.codePointAt(0);
      if (code >= 0xd800 && code <= 0xdfff) {
        flush();
        bytes.push(Uint8Array.of(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)));
      } else run.push(character);
    }
    flush();
    const whole = new Uint8Array(bytes.reduce((length, part) => length + part.length, 0));
    bytes.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
    return whole;
  }

  async function sha256(points) {
    const digest = await crypto.subtle.digest("SHA-256", utf8(points));
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  async function prove() {
    const texts = new Map(proof.texts.map(({ source }) => [source, codePoints(byId("s" + source + "-text"))]));
    const failed = [];
    for (const { number, source, start, end, text } of proof.citations) {
      const slice = texts.get(source).slice(start, end).join("");
      const lit = marksOf(number).map((mark) => codePoints(mark).join("")).join("");
      if (slice !== text || lit !== text) failed.push(number);
    }
    let digests = "digests are not checked here (the page is not in a secure context)";
    let unequal = 0;
    if (globalThis.crypto && crypto.subtle) {
      for (const { source, sha256: expected } of proof.texts) {
        if ((await sha256(texts.get(source))) !== expected) unequal += 1;
      }
      digests = `${proof.texts.length - unequal} of ${proof.texts.length} source texts match their SHA-256`;
    }
    const line = byId("proved");
    line.textContent =
      `${numbers.length - failed.length} of ${numbers.length} citations re-proved in this browser; ${digests}.`;
    line.classList.add(failed.length || unequal ? "broken" : "holds");
    for (const number of failed) {
      document.querySelectorAll(`[data-n="${number}"]`).forEach((ref) => ref.classList.add("broken"));
    }
  }

  // --------------------------------------------------------------------------------------- the footnotes

  let current = null; // number of the footnote that is lit
  let opener = null; // where the focus goes back to

  function scrollTo(mark) {
    for (let node = mark.parentElement; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") node.open = true;
    }
    mark.scrollIntoView({ block: "center", behavior: still.matches ? "instant" : "smooth" });
  }

  function clear() {
    sources.querySelectorAll("mark.on").forEach((mark) => mark.classList.remove("on"));
    document.querySelectorAll(".fn.on").forEach((ref) => ref.classList.remove("on"));
    current = null;
  }

  function light(number, from) {
    const citation = citations.get(number);
    const marks = marksOf(number);
    if (!citation || !marks.length) return;
    clear();
    current = number;
    opener = from || byId("r" + number);
    marks.forEach((mark) => mark.classList.add("on"));
    document.querySelectorAll(`.fn[data-n="${number}"]`).forEach((ref) => ref.classList.add("on"));
    root.classList.toggle("sheet", narrow.matches);
    for (const id of ["previous", "next", "close"]) byId(id).hidden = false;
    byId("where").textContent = `${number} of ${numbers.length} · ${citation.name}`;
    byId("announcer").textContent =
      `Footnote ${number} of ${numbers.length}, ${citation.name}: ${citation.text.replace(/\s+/g, " ")}`;
    marks[0].tabIndex = -1;
    marks[0].focus({ preventScroll: true });
    scrollTo(marks[0]);
    keepInSight(opener);
  }

  // Beside a lit passage its sentence stays in sight, on a phone above the sheet: stepping must not leave the
  // briefing behind.
  function keepInSight(ref) {
    if (!ref || sources.contains(ref)) return;
    const room = root.classList.contains("sheet") ? innerHeight - sources.offsetHeight : innerHeight;
    const box = ref.getBoundingClientRect();
    if (box.top < 0 || box.bottom > room) {
      const top = scrollY + box.top - (root.classList.contains("sheet") ? room * 0.7 : room / 2);
      window.scrollTo({ top, behavior: still.matches ? "instant" : "smooth" });
    }
  }

  function step(by) {
    const at = current === null ? (by > 0 ? -1 : 0) : numbers.indexOf(current);
    light(numbers[(at + by + numbers.length) % numbers.length]);
  }

  function leave() {
    if (current === null) return;
    clear();
    root.classList.remove("sheet");
    for (const id of ["previous", "next", "close"]) byId(id).hidden = true;
    byId("where").textContent = "Sources";
    byId("announcer").textContent = "";
    if (opener) {
      opener.focus({ preventScroll: true });
      keepInSight(opener);
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.dataset.n) {
      event.preventDefault();
      light(Number(link.dataset.n), link);
    } else if (root.classList.contains("sheet")) {
      leave(); // a way back out of the sources has to show the briefing again
    }
  });
  byId("previous").addEventListener("click", () => step(-1));
  byId("next").addEventListener("click", () => step(1));
  byId("close").addEventListener("click", leave);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "n" || (event.key === "ArrowRight" && current !== null)) step(1);
    else if (event.key === "p" || (event.key === "ArrowLeft" && current !== null)) step(-1);
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
  });
  narrow.addEventListener("change", () => root.classList.toggle("sheet", narrow.matches && current !== null));

  prove();
  const linked = /^#s\d+-c(\d+)$/.exec(location.hash);
  if (linked) light(Number(linked[1]));
})();
