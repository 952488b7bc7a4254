"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (name) => document.getElementById(name);
  const bar = one("bar");
  if (!bar) return;
  const cards = all(".card");
  const marks = all(".w");
  const of = new Map(marks.map((mark) => [mark, mark.dataset.of.split(" ")]));
  const filters = all("select[data-filter]");
  let current = null;

  const shown = () => cards.filter((card) => !card.hidden);

  function tell() {
    const left = shown();
    const at = left.indexOf(current);
    const notes = (number) => `${number} ${number === 1 ? "note" : "notes"}`;
    const many = left.length === cards.length ? notes(cards.length) : `${left.length} of ${notes(cards.length)} shown`;
    one("count").textContent = at < 0 ? many : `${at + 1} of ${left.length === cards.length ? many : `${left.length} shown`}`;
    one("previous").disabled = one("next").disabled = left.length === 0;
  }

  function point(card) {
    current = card;
    for (const other of cards) other.classList.toggle("current", other === card);
    for (const mark of marks) mark.classList.toggle("current", Boolean(card) && of.get(mark).includes(card.id));
    tell();
  }

  function step(by) {
    const left = shown();
    if (!left.length) return;
    let at = left.indexOf(current) + by;
    if (!left.includes(current)) {
      const below = left.findIndex((card) => card.getBoundingClientRect().top > bar.getBoundingClientRect().bottom);
      at = by > 0 ? Math.max(0, below) : below - 1;
    }
    const card = left[(at + left.length) % left.length];
    arrive(card);
    const words = marks.find((mark) => of.get(mark).includes(card.id));
    const clause = card.closest(".clause");
    (clause && clause.offsetHeight > window.innerHeight / 2 ? words || card : clause || card).scrollIntoView({ block: "center" });
    if (card.getBoundingClientRect().bottom > window.innerHeight || card.getBoundingClientRect().top < bar.getBoundingClientRect().bottom) {
      card.scrollIntoView({ block: "nearest" });
    }
  }

  // Only the note one stands at is open, so that the words stay near; those that a person opened stay so.
  function arrive(card) {
    for (const details of all("details[data-opened]")) {
      details.open = false;
      delete details.dataset.opened;
    }
    for (const details of all("details:not([open])", card)) {
      details.open = true;
      details.dataset.opened = "";
    }
    card.focus({ preventScroll: true });
    point(card);
  }

  function sift() {
    for (const card of cards) {
      card.hidden = filters.some((filter) => filter.value && card.dataset[filter.dataset.filter] !== filter.value);
    }
    const left = new Set(shown().map((card) => card.id));
    for (const mark of marks) mark.classList.toggle("off", !of.get(mark).some((name) => left.has(name)));
    for (const link of all(".text a.no")) link.hidden = !left.has(link.hash.slice(1));
    for (const clause of all(".clause")) {
      clause.hidden = one("only").checked && !all(".card", clause).some((card) => !card.hidden);
    }
    for (const edge of all(".agreement > .turn, .agreement > .caption")) edge.hidden = one("only").checked;
    for (const group of all(".nowhere")) {
      group.hidden = group.previousElementSibling.hidden = !all(".card", group).some((card) => !card.hidden);
    }
    if (current && current.hidden) point(null);
    tell();
  }

  function unfold(open) {
    one("unfold").setAttribute("aria-pressed", String(open));
    one("unfold").firstElementChild.textContent = open ? "Close all" : "Open all";
    for (const details of all(".card details")) {
      details.open = open;
      delete details.dataset.opened;
    }
  }

  one("next").addEventListener("click", () => step(1));
  one("previous").addEventListener("click", () => step(-1));
  one("unfold").addEventListener("click", () => unfold(one("unfold").getAttribute("aria-pressed") !== "true"));
  one("sift").addEventListener("click", () => {
    const panel = one("filters");
    panel.hidden = !panel.hidden;
    one("sift").setAttribute("aria-expanded", String(!panel.hidden));
  });
  one("only").addEventListener("change", sift);
  filters.forEach((filter) => filter.addEventListener("change", sift));
  one("clear").addEventListener("click", () => {
    filters.forEach((filter) => { filter.value = ""; });
    one("only").checked = false;
    sift();
  });
  document.addEventListener("keydown", (event) => {
    if (!one("keys").checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea")) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else return;
    event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const card = event.target.closest(".card");
    const mark = event.target.closest(".w");
    if (card) point(card);
    else if (mark && !event.target.closest("a")) {
      const found = cards.find((other) => !other.hidden && of.get(mark).includes(other.id));
      if (found) point(found);
    }
  });
  function follow() {
    const card = cards.find((other) => other.id === location.hash.slice(1));
    if (card) arrive(card);
  }
  window.addEventListener("hashchange", follow);
  window.addEventListener("beforeprint", () => unfold(true));

  bar.hidden = false;
  follow();
  tell();
})();
