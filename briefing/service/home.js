"use strict";
// Comforts only: dropping files, more boxes, a word while it works. The form does without.
(() => {
  const byId = (id) => document.getElementById(id);
  const [form, files, drop, boxes, more, go] = ["articles", "files", "drop", "boxes", "more", "go"].map(byId);
  document.documentElement.classList.add("js");

  const show = () => {
    byId("chosen").replaceChildren(
      ...[...files.files].map((file) => {
        const row = document.createElement("li");
        row.textContent = `${file.name}, ${file.size.toLocaleString()} bytes`;
        return row;
      }),
    );
  };
  files.addEventListener("change", show);

  // Files dropped beside the field must not replace the page.
  for (const type of ["dragover", "drop"]) document.addEventListener(type, (event) => event.preventDefault());
  for (const [type, over] of [["dragenter", true], ["dragover", true], ["dragleave", false], ["drop", false]]) {
    drop.addEventListener(type, () => drop.classList.toggle("over", over));
  }
  drop.addEventListener("drop", (event) => {
    const together = new DataTransfer();
    for (const file of [...files.files, ...event.dataTransfer.files]) together.items.add(file);
    files.files = together.files;
    show();
  });

  more.hidden = false;
  more.addEventListener("click", () => {
    const box = boxes.lastElementChild.cloneNode(true);
    box.querySelector("span").textContent = `Article ${boxes.children.length + 1}`;
    box.querySelector("textarea").value = "";
    boxes.append(box);
    box.querySelector("textarea").focus();
  });

  form.addEventListener("submit", () => {
    go.disabled = true;
    byId("state").textContent = "Reading and proving …";
  });
  addEventListener("pageshow", () => {
    go.disabled = false;
    byId("state").textContent = "";
    show();
  });
  const problem = byId("problem");
  if (problem) problem.scrollIntoView({ block: "nearest" });
})();
