"use strict";
(() => {
  const form = document.querySelector("form.filters");
  if (!form) return;
  const review = document.querySelector(".review");
  const shown = review.querySelector(".shown");
  const body = document.querySelector("table.findings tbody");
  const rows = [...body.rows];
  // The boxes that mark rows.
  const boxes = new Map(rows.map((row) => [row, row.cells[0].firstElementChild]));
  const sorters = [...document.querySelectorAll("table.findings [data-sort]")];
  const none = document.querySelector("#findings .none");
  const more = document.querySelector("#findings .more");
  const dialog = document.getElementById("accept");
  const acceptForm = dialog.querySelector("form");
  const field = (name) => form.elements.namedItem(name);
  const button = (name) => document.querySelector(`[data-do="${name}"]`);
  const filters = [...form.querySelectorAll("select:not([name=sort])")].map((select) => select.name);
  const levels = ["error", "warning", "note"];
  const collator = new Intl.Collator("en-GB", { numeric: true });
  // Rows drawn before somebody asks for all: laying out thousands takes seconds.
  const fewest = 500;
  let most = fewest;
  let order = rows;
  let found = rows.length;
  let descending = false;
  let sortedBy = "";

  // Filters and order

  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  const texts = new Map();
  const textOf = (row) => {
    if (!texts.has(row)) {
      const cells = [...row.cells].map((cell) => cell.textContent);
      texts.set(row, plain([row.dataset.ref, row.dataset.rule, ...cells].join(" ")));
    }
    return texts.get(row);
  };

  function filter() {
    const words = plain(field("q").value);
    const wanted = filters.map((name) => [name, field(name).value]).filter(([, value]) => value);
    const fitting = order.filter((row) =>
      wanted.every(([name, value]) => (row.getAttribute(`data-${name}`) ?? "").split("\n").includes(value)) && (!words || textOf(row).includes(words)));
    const visible = new Set(fitting.slice(0, most));
    for (const row of rows) if (row.hidden === visible.has(row)) row.hidden = !row.hidden;
    // Those that nobody sees may stand in any order behind.
    body.prepend(...visible);
    found = fitting.length;
    none.hidden = found > 0;
    more.hidden = found <= most;
    more.textContent = `Show all ${found}`;
    say();
  }

  function say() {
    const parts = [`${found === rows.length ? "" : `${found} of `}${rows.length} finding${rows.length === 1 ? "" : "s"}`];
    if (found > most) parts.push(`the first ${most} shown`);
    const marks = marked().length;
    if (marks) parts.push(`${marks} marked`);
    shown.textContent = parts.join(", ");
  }

  function sorted(key) {
    const sign = descending ? -1 : 1;
    const pairs = rows.map((row) => [key === "level" ? String(levels.indexOf(row.dataset.level)) : row.dataset[key], row]);
    return pairs.sort(([a], [b]) => sign * collator.compare(a, b)).map(([, row]) => row);
  }

  function sort() {
    const key = field("sort").value;
    const state = key ? (descending ? "-" : "+") + key : "";
    if (state === sortedBy) return;
    sortedBy = state;
    order = key ? sorted(key) : rows;
    for (const head of document.querySelectorAll("table.findings [aria-sort]")) head.removeAttribute("aria-sort");
    for (const sorter of sorters) {
      const isOn = sorter.dataset.sort === key;
      sorter.setAttribute("aria-pressed", String(isOn));
      if (isOn) sorter.closest("th").setAttribute("aria-sort", descending ? "descending" : "ascending");
    }
  }

  // The view lives in the address, so that it can be sent to somebody

  function address() {
    const view = new URLSearchParams();
    for (const name of ["q", ...filters, "sort"]) if (field(name).value) view.set(name, field(name).value);
    if (descending && field("sort").value) view.set("order", "descending");
    return view.toString();
  }

  function remember() {
    history.replaceState(null, "", "#" + address());
  }

  function restore(isNavigation) {
    const hash = location.hash.slice(1);
    if (!hash.includes("=")) {
      // A link to a section: the view stays, and so does its address.
      if (isNavigation && address()) remember();
      return;
    }
    const view = new URLSearchParams(hash);
    for (const name of ["q", ...filters, "sort"]) {
      field(name).value = view.get(name) ?? "";
      if (field(name).selectedIndex === -1) field(name).value = "";
    }
    descending = view.get("order") === "descending";
    update();
    const heading = document.getElementById("findings-h");
    heading.scrollIntoView();
    if (isNavigation) heading.focus({ preventScroll: true });
  }

  function update() {
    most = fewest;
    sort();
    filter();
  }

  // Both, since some tools that fill in forms send only the one.
  for (const event of ["input", "change"]) form.addEventListener(event, () => { update(); remember(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { descending = false; update(); remember(); }));
  for (const sorter of sorters) {
    sorter.addEventListener("click", () => {
      const key = sorter.dataset.sort;
      descending = field("sort").value === key && !descending;
      field("sort").value = key;
      update();
      remember();
    });
  }
  more.addEventListener("click", () => { most = rows.length; filter(); });
  window.addEventListener("hashchange", () => restore(true));

  // Accepting findings

  const waivers = new Map();
  const kept = [...document.querySelectorAll("table.accepted tbody tr")].map((row) => ({ ...row.dataset }))
    .filter((data) => data.named !== undefined);
  let isSaved = true;

  function marked() { return rows.filter((row) => boxes.get(row).checked); }

  function mark() {
    const isMarking = marked().length > 0;
    button("accept").disabled = !isMarking;
    review.classList.toggle("is-marking", isMarking);
    say();
  }

  function show(row, waiver) {
    row.classList.toggle("is-accepted", waiver !== undefined);
    row.querySelector(".what .accepted")?.remove();
    texts.delete(row);
    if (!waiver) return;
    const line = document.createElement("p");
    line.className = "accepted";
    line.append(`Accepted by ${waiver.by} until ${waiver.until}: ${waiver.reason} `);
    const undo = document.createElement("button");
    undo.type = "button";
    undo.textContent = "Undo";
    undo.addEventListener("click", () => { waivers.delete(row); show(row); count(); });
    line.append(undo);
    row.querySelector(".what").append(line);
  }

  function count() {
    const download = button("download");
    download.disabled = waivers.size === 0;
    download.textContent = waivers.size ? `Download waiver file (${waivers.size} new)` : "Download waiver file";
    isSaved = waivers.size === 0;
  }

  function waiverOf(data) {
    const { named, rule, reason, by, until, evidence, refs, accepted, file } = data;
    return { ref: named, rule, reason, by, until, evidence, refs: refs && JSON.parse(refs), accepted, tracker: file };
  }

  function accept() {
    const { reason, by, until } = Object.fromEntries(new FormData(acceptForm));
    for (const row of marked()) {
      const waiver = waiverOf({ ...row.dataset, reason: reason.trim(), by: by.trim(), until });
      waivers.set(row, waiver);
      show(row, waiver);
      boxes.get(row).checked = false;
    }
    mark();
    count();
  }

  function download() {
    const all = [...kept.map(waiverOf), ...rows.filter((row) => waivers.has(row)).map((row) => waivers.get(row))];
    const text = JSON.stringify({ waivers: all }, null, 2) + "\n";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = "slipgauge.waivers.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    isSaved = true;
  }

  body.addEventListener("change", (event) => { if (event.target.closest(".pick")) mark(); });
  button("mark").addEventListener("click", () => {
    const here = rows.filter((row) => !row.hidden).map((row) => boxes.get(row));
    const isOn = here.some((box) => !box.checked);
    for (const box of here) box.checked = isOn;
    mark();
  });
  button("accept").addEventListener("click", () => {
    const today = new Date();
    const pad = (number) => String(number).padStart(2, "0");
    acceptForm.elements.until.min = `${today.getFullYear()}-${pad(today.getMonth() + 1)}-${pad(today.getDate())}`;
    const number = marked().length;
    dialog.querySelector(".count").textContent = number === 1 ? "the marked finding" : `${number} marked findings`;
    dialog.showModal();
  });
  button("cancel").addEventListener("click", () => dialog.close());
  button("download").addEventListener("click", download);
  acceptForm.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const name of ["reason", "by"]) {
      const box = acceptForm.elements[name];
      box.setCustomValidity(box.value.trim() ? "" : "Please write something.");
    }
    if (!acceptForm.reportValidity()) return;
    accept();
    dialog.close();
  });
  acceptForm.addEventListener("input", (event) => event.target.setCustomValidity(""));
  window.addEventListener("beforeunload", (event) => { if (!isSaved) event.preventDefault(); });

  // What is folded is printed too, where it is not on paper already

  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("#changes details, #slippage > details, #accepted details, .lead details")]
      .filter((part) => !part.open);
    for (const part of opened) part.open = true;
  });
  window.addEventListener("afterprint", () => { for (const part of opened) part.open = false; });

  form.hidden = false;
  review.hidden = false;
  restore(false);
  update();
})();
