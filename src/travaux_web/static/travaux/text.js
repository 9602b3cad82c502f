// The text page: the thread beside the text, keys from bracket to bracket, and "why" for marked words.
"use strict";
(() => {
  const page = document.querySelector(".reading");
  const thread = document.getElementById("thread");
  copying();
  if (!page || !thread) return;
  const live = page.querySelector(".live");
  const news = new Set((live.dataset.news || "").split(" ").filter(Boolean));
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  let opener = null;

  // --- the thread

  async function open(unit, words) {
    opener = document.activeElement;
    const address = page.dataset.threads.replace("UNIT", encodeURIComponent(unit));
    await htmx.ajax("GET", address, { target: thread, swap: "innerHTML" });
    thread.hidden = false;
    page.classList.add("with-thread");
    choose(unit);
    bring(unit);
    const url = new URL(location.href);
    url.searchParams.set("unit", unit);
    url.hash = unit;
    history.replaceState(null, "", url);
    if (words !== undefined) ask(words);
    else thread.focus({ preventScroll: matchMedia("(min-width: 62rem)").matches });
  }

  function close() {
    thread.hidden = true;
    page.classList.remove("with-thread");
    choose("");
    const url = new URL(location.href);
    url.searchParams.delete("unit");
    history.replaceState(null, "", url);
    if (opener && opener.isConnected) opener.focus();
  }

  function shown() {
    const of = thread.querySelector(".thread-of");
    return thread.hidden || !of ? "" : of.dataset.unit;
  }

  function choose(unit) {
    for (const one of page.querySelectorAll(".unit.chosen")) one.classList.remove("chosen");
    const found = unit && document.getElementById(unit);
    if (found) found.classList.add("chosen");
  }

  // On a phone the thread covers the lower half, so the paragraph goes to the top.
  function bring(unit) {
    const found = document.getElementById(unit);
    const wide = matchMedia("(min-width: 62rem)").matches;
    if (!found) return;
    const place = found.getBoundingClientRect();
    const low = wide ? innerHeight - 40 : innerHeight * 0.35;
    if (place.top < 60 || place.top > low || (wide && place.bottom > innerHeight && place.height < innerHeight)) {
      found.scrollIntoView({ block: wide ? "center" : "start", behavior: calm });
    }
  }

  function ask(words) {
    const field = document.getElementById("why-words");
    if (!field) return;
    field.value = words;
    field.focus();
    htmx.process(field.form);
    if (words) field.form.requestSubmit();
  }

  const plain = (event) => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a, button");
    if (!link && plain(event)) return touched(event.target);
    if (!link || !plain(event)) return;
    const unit = link.matches(".permalink") ? new URL(link.href).searchParams.get("unit") : link.dataset.thread;
    if (unit) {
      event.preventDefault();
      open(unit);
    } else if (link.matches("[data-close]") && thread.contains(link)) {
      event.preventDefault();
      close();
    } else if (link.dataset.bracket) {
      go(Number(link.dataset.bracket));
    } else if (link.matches("[data-keys]")) {
      document.getElementById("keys").showModal();
    }
  });

  // A paragraph opens where it is touched, unless words were marked in it.
  function touched(place) {
    const unit = place.closest(".text .unit");
    if (!unit || place.closest("summary, input, label, select") || !document.getSelection().isCollapsed) return;
    open(unit.id.split("~")[0]);
  }

  // --- words that are marked

  const button = document.createElement("button");
  button.type = "button";
  button.className = "ask";
  button.textContent = "?";
  button.hidden = true;
  document.body.append(button);
  function marked() {
    const chosen = document.getSelection();
    const words = chosen.toString().replace(/\s+/g, " ").trim();
    const start = chosen.anchorNode && (chosen.anchorNode.parentElement || chosen.anchorNode);
    const unit = start && start.closest && start.closest(".text .unit");
    return words && unit && words.length < 300 ? { words, unit: unit.id.split("~")[0], range: chosen.getRangeAt(0) } : null;
  }
  document.addEventListener("selectionchange", () => {
    const found = page.dataset.why && marked();
    button.hidden = !found;
    if (!found) return;
    const place = found.range.getBoundingClientRect();
    button.style.left = `${place.right + scrollX}px`;
    button.style.top = `${place.bottom + scrollY + 4}px`;
  });
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => why());
  function why() {
    const found = marked();
    const unit = found ? found.unit : current();
    button.hidden = true;
    if (unit) open(unit, found ? found.words : "");
  }

  // --- from bracket to bracket

  function current() {
    const focused = document.activeElement && document.activeElement.closest(".text .unit");
    if (focused) return focused.id.split("~")[0];
    const seen = [...page.querySelectorAll(".text .unit")].find((one) => one.getBoundingClientRect().bottom > 60);
    return seen ? seen.id.split("~")[0] : "";
  }

  let at = null;
  function go(step) {
    const all = [...page.querySelectorAll(".text .bracket")].filter((one) => !one.parentElement.closest(".bracket"));
    if (!all.length) return;
    let n = all.indexOf(at);
    if (n < 0) {
      n = all.findIndex((one) => one.getBoundingClientRect().top > 60);
      n = step > 0 ? (n < 0 ? 0 : n) : (n <= 0 ? all.length - 1 : n - 1);
    } else n = (n + step + all.length) % all.length;
    if (at) at.classList.remove("chosen");
    at = all[n];
    at.classList.add("chosen");
    const folded = at.closest("details:not([open])");
    if (folded) folded.open = true;
    at.tabIndex = -1;
    at.focus({ preventScroll: true });
    at.scrollIntoView({ block: "center", behavior: calm });
  }

  const keys = {
    n: () => go(1),
    p: () => go(-1),
    t: () => current() && open(current()),
    w: why,
    o: () => (page.querySelector(".outline .row.here, .outline .row") || page).focus(),
    "/": () => document.getElementById("find").focus(),
    "?": () => document.getElementById("keys").showModal(),
    Escape: () => shown() && close(),
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, dialog, [contenteditable]");
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (typing && (event.key !== "Escape" || typing.closest("dialog"))) return;
    const act = keys[event.key];
    if (!act || (event.key !== "Escape" && !window.travaux.keys())) return;
    event.preventDefault();
    act();
  });

  // --- what is new to this person, and where they are; the parts themselves are everybody's

  function mark() {
    for (const unit of news) {
      const one = document.getElementById(unit);
      if (one) one.classList.add("news");
      const row = page.querySelector(`.outline [data-unit="${CSS.escape(unit)}"]`);
      if (row) row.classList.add("news");
    }
  }
  mark();
  live.addEventListener("travaux:changed", (event) => {
    const changed = Object.keys(event.detail.html || {});
    for (const one of changed) if (!one.includes(":")) news.add(one);
    mark();
    const unit = shown();
    if (!unit) return;
    choose(unit);
    if (changed.includes(unit) && !thread.contains(document.activeElement)) {
      htmx.ajax("GET", page.dataset.threads.replace("UNIT", encodeURIComponent(unit)), { target: thread, swap: "innerHTML" });
    }
  });
  choose(shown());

  if (!matchMedia("(min-width: 62rem)").matches) {
    const outline = page.querySelector(".outline > details");
    if (outline) outline.open = false;
  }
  const watcher = new IntersectionObserver((seen) => {
    for (const one of seen) {
      if (!one.isIntersecting) continue;
      const row = page.querySelector(`.outline [data-unit="${CSS.escape(one.target.id.split("~")[0])}"]`);
      if (!row) continue;
      for (const other of page.querySelectorAll(".row.here")) other.classList.remove("here");
      row.classList.add("here");
      const list = row.closest("nav");
      const far = row.offsetTop - list.offsetTop;
      if (far < list.scrollTop || far > list.scrollTop + list.clientHeight - 40) list.scrollTop = far - list.clientHeight / 2;
    }
  }, { rootMargin: "-10% 0px -80% 0px" });
  for (const one of page.querySelectorAll(".text .unit")) watcher.observe(one);

  function copying() {
    document.addEventListener("click", async (event) => {
      const one = event.target.closest("[data-copy]");
      if (!one) return;
      const address = new URL(one.closest(".thread-of").querySelector("a").href);
      await navigator.clipboard.writeText(`${one.dataset.copy}, ${address}`);
      one.textContent = one.dataset.copied;
    });
  }
})();
