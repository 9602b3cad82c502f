// Live pages. A page shows fragments under ids; a frame brings those that changed, and the order
// where that changed. What goes away fades and can be called back; nothing vanishes under the eye.
"use strict";
(() => {
  const FADES = 8000; // how long a paragraph that went away stays to be read

  function part(name) {
    const made = document.createElement("div");
    made.className = "part";
    made.dataset.part = name;
    return made;
  }

  // Where a page has zones, "outline:u5" stands in the zone "outline", all else in the zone "".
  function zone(page, name) {
    const zones = page.querySelectorAll("[data-zone]");
    const begins = name.split(":", 1)[0];
    return [...zones].find((one) => name.includes(":") && one.dataset.zone === begins)
      || [...zones].find((one) => !one.dataset.zone) || page;
  }

  function parts(page) {
    return [...page.querySelectorAll("[data-part]:not([data-gone])")].filter((one) => one.closest("[data-live]") === page);
  }

  function apply(page, frame) {
    const shown = new Map(parts(page).map((one) => [one.dataset.part, one]));
    for (const [name, html] of Object.entries(frame.html || {})) {
      const one = shown.get(name) || part(name);
      one.innerHTML = html;
      one.classList.add("fresh");
      setTimeout(() => one.classList.remove("fresh"), 4000);
      shown.set(name, one);
      if (window.htmx) window.htmx.process(one);
    }
    if (frame.order) reorder(page, shown, frame.order);
    page.dispatchEvent(new CustomEvent("travaux:changed", { bubbles: true, detail: frame }));
  }

  function reorder(page, shown, order) {
    const last = new Map();
    for (const name of order) {
      const one = shown.get(name);
      const home = zone(page, name);
      const before = last.get(home);
      if (before ? before.nextElementSibling !== one : home.firstElementChild !== one) {
        before ? before.after(one) : home.prepend(one);
      }
      last.set(home, one);
      shown.delete(name);
    }
    for (const gone of shown.values()) fade(gone);
  }

  function fade(one) {
    if (!one.closest("[data-fades]")) return one.remove();
    one.dataset.gone = "yes";
    one.classList.add("gone");
    setTimeout(() => one.remove(), FADES);
  }

  function listen(page) {
    const address = (extra) => {
      const url = new URL(page.dataset.live, location.href);
      for (const [name, value] of Object.entries(extra)) url.searchParams.set(name, value);
      return url;
    };
    const take = (event) => {
      apply(page, JSON.parse(event.data));
      page.dataset.at = event.lastEventId;
    };
    let failures = 0;
    const begin = () => {
      const source = new EventSource(address({ at: page.dataset.at }));
      source.onopen = () => { failures = 0; state(page, "on"); };
      source.onmessage = take;
      source.addEventListener("closed", () => { source.close(); state(page, "closed"); });
      source.onerror = () => {
        state(page, "off");
        failures += 1;
        if (source.readyState === EventSource.CLOSED || failures > 3) {
          source.close();
          setTimeout(poll, 3000);
        }
      };
    };
    // Where a connection isn't kept (some proxies), the same steps are asked for now and then.
    const poll = async () => {
      try {
        const answer = await fetch(address({ at: page.dataset.at, poll: 1 }), { cache: "no-store" });
        if (answer.status === 204) return state(page, "closed");
        for (const block of (await answer.text()).split("\n\n")) {
          const id = /^id: (.*)$/m.exec(block);
          const data = /^data: (.*)$/m.exec(block);
          if (id && data) take({ data: data[1], lastEventId: id[1] });
        }
        state(page, "on");
        failures = 0;
        begin();
      } catch {
        state(page, "off");
        setTimeout(poll, 3000);
      }
    };
    begin();
  }

  function state(page, now) {
    page.dataset.connection = now;
    for (const sign of document.querySelectorAll("[data-connection-sign]")) sign.dataset.connectionSign = now;
  }

  document.querySelectorAll("[data-live]").forEach(listen);
})();
