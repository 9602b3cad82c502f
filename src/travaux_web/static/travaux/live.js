// Live pages. A page shows fragments under ids; a frame brings those that changed, and the order
// where that changed. What goes away fades and can be read a while; nothing vanishes under the eye.
"use strict";
(() => {
  const FADES = 8000; // how long what went away stays to be read
  const FIRST = 6000; // until a stream has to say something: some proxies hold it back
  const SILENT = 40000; // the server says something every fifteen seconds
  const POLLS = 10; // how often is asked before a stream is tried again
  const BETWEEN = 2000;

  function part(name) {
    const made = document.createElement("div");
    made.className = "part";
    made.dataset.part = name;
    return made;
  }

  // Where a page has zones, "outline:u5" stands in the zone "outline", all else in the zone "".
  function zone(page, name) {
    const zones = [...page.querySelectorAll("[data-zone]")];
    const begins = name.split(":", 1)[0];
    return (name.includes(":") && zones.find((one) => one.dataset.zone === begins))
      || zones.find((one) => !one.dataset.zone) || page;
  }

  function parts(page) {
    const all = [...page.querySelectorAll("[data-part]:not([data-gone])")];
    return all.filter((one) => one.closest("[data-live]") === page);
  }

  function apply(page, frame) {
    const shown = new Map(parts(page).map((one) => [one.dataset.part, one]));
    const said = [];
    for (const [name, html] of Object.entries(frame.html || {})) {
      const one = shown.get(name) || part(name);
      const before = told(one);
      replace(one, html);
      if (told(one) && told(one) !== before) said.push(told(one));
      shown.set(name, one);
    }
    if (frame.order) reorder(page, shown, frame.order);
    const teller = document.querySelector("[data-teller]");
    if (teller && said.length) teller.textContent = said.join(". ");
    page.dispatchEvent(new CustomEvent("travaux:changed", { bubbles: true, detail: frame }));
  }

  // What is read out of a part that changed: what the part marks, never a whole text.
  function told(one) {
    const marked = [...one.querySelectorAll("[data-told]")];
    return marked.map((each) => each.textContent.replace(/\s+/g, " ").trim()).join(". ");
  }

  function replace(one, html) {
    const focused = one.contains(document.activeElement) && document.activeElement;
    const at = focused && [...one.querySelectorAll(REACHED)].indexOf(focused);
    if (one.closest("[data-fades]") && one.textContent.trim()) leave(one);
    one.innerHTML = html;
    one.classList.add("fresh");
    setTimeout(() => one.classList.remove("fresh"), 4000);
    if (window.htmx) window.htmx.process(one);
    if (focused) focusAgain(one, focused, at);
  }

  // The keyboard stays where it was: on the same control, on the one in its place, or on the part.
  function focusAgain(part, before, at) {
    const all = [...part.querySelectorAll(REACHED)];
    const same = all.find((one) => before.id ? one.id === before.id : likeness(one) === likeness(before));
    const next = same || all[Math.min(Math.max(at, 0), all.length - 1)];
    if (!next) part.tabIndex = -1;
    (next || part).focus({ preventScroll: true });
  }

  const REACHED = "a[href], button:not(:disabled), input:not([type=hidden]), select, textarea, summary, [tabindex]";
  const likeness = (one) => `${one.tagName} ${one.name || ""} ${one.value || one.getAttribute("href") || ""}`;

  // What stood there stays beside the new for some seconds, for eyes alone.
  function leave(one) {
    for (const before of one.parentNode.querySelectorAll(`[data-gone="${CSS.escape(one.dataset.part)}"]`)) before.remove();
    const ghost = one.cloneNode(true);
    for (const named of [ghost, ...ghost.querySelectorAll("[id]")]) named.removeAttribute("id");
    ghost.inert = true;
    ghost.setAttribute("aria-hidden", "true");
    ghost.classList.remove("fresh");
    one.after(ghost);
    fade(ghost);
  }

  function reorder(page, shown, order) {
    const last = new Map(), focused = document.activeElement;
    for (const name of order) {
      const one = shown.get(name);
      if (!one) continue;
      const home = zone(page, name);
      const before = last.get(home);
      if (before ? before.nextElementSibling !== one : home.firstElementChild !== one) {
        before ? before.after(one) : home.prepend(one);
      }
      last.set(home, one);
      shown.delete(name);
    }
    for (const gone of shown.values()) {
      const beside = gone.contains(focused) && (gone.nextElementSibling || gone.previousElementSibling || page);
      gone.closest("[data-fades]") ? fade(gone) : gone.remove();
      if (!beside) continue;
      beside.tabIndex = -1;
      beside.focus({ preventScroll: true });
    }
    // What moves in the document loses the keyboard.
    if (focused !== document.activeElement && page.contains(focused)) focused.focus({ preventScroll: true });
  }

  function fade(one) {
    one.dataset.gone = one.dataset.part;
    one.classList.add("gone");
    setTimeout(() => one.remove(), FADES);
  }

  function listen(page) {
    const waiting = []; // frames that come while somebody wants to stay where they are
    let source = null, watchdog = 0, failures = 0, polls = 0;
    const address = (extra) => {
      const url = new URL(page.dataset.live, location.href);
      for (const [name, value] of Object.entries(extra)) url.searchParams.set(name, value);
      return url;
    };
    const take = (data, at) => {
      page.dataset.at = at;
      const frame = JSON.parse(data);
      if (page.dataset.held) {
        waiting.push(frame);
        page.dispatchEvent(new CustomEvent("travaux:waiting", { bubbles: true }));
      } else apply(page, frame);
    };
    page.addEventListener("travaux:release", () => {
      delete page.dataset.held;
      for (const frame of waiting.splice(0)) apply(page, frame);
    });
    const tick = (now) => document.dispatchEvent(new CustomEvent("travaux:clock", { detail: Number(now) }));
    const end = () => { clearTimeout(watchdog); source?.close(); };
    const heard = (patience) => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => { end(); polls = POLLS; poll(); }, patience);
    };
    const closed = () => { end(); state(page, "closed"); };
    const begin = () => {
      end();
      source = new EventSource(address({ at: page.dataset.at }));
      heard(FIRST);
      source.onopen = () => { failures = 0; state(page, "on"); };
      source.onmessage = (event) => { heard(SILENT); take(event.data, event.lastEventId); };
      source.addEventListener("clock", (event) => { heard(SILENT); tick(event.data); });
      source.addEventListener("closed", closed);
      source.onerror = () => {
        state(page, "off");
        failures += 1;
        if (source.readyState !== EventSource.CLOSED && failures < 4) return heard(SILENT);
        end();
        polls = POLLS;
        setTimeout(poll, BETWEEN);
      };
    };
    // Where a connection isn't kept (some proxies), the same steps are asked for now and then.
    const poll = async () => {
      try {
        const answer = await fetch(address({ at: page.dataset.at, poll: 1 }), { cache: "no-store" });
        if (answer.status === 204) return closed();
        if (!answer.ok) throw new Error(answer.statusText);
        for (const block of (await answer.text()).split("\n\n")) {
          const [id, event, data] = ["id", "event", "data"].map((name) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1]);
          if (event === "clock") tick(data);
          else if (id && data) take(data, id);
        }
        state(page, "on");
        failures = 0;
        polls -= 1;
        setTimeout(polls > 0 ? poll : begin, BETWEEN);
      } catch {
        state(page, "off");
        setTimeout(poll, 3000);
      }
    };
    addEventListener("pagehide", end);
    addEventListener("pageshow", (event) => { if (event.persisted) begin(); });
    begin();
  }

  function state(page, now) {
    page.dataset.connection = now;
    for (const sign of document.querySelectorAll("[data-connection-sign]")) sign.dataset.connectionSign = now;
  }

  document.querySelectorAll("[data-live]").forEach(listen);
})();
