// The compile desk by keyboard, and files that are dropped. Everything here is a form or a link
// that works without it.
"use strict";
(() => {
  const keys = document.getElementById("desk-keys");
  const inField = (one) => one.closest("input:not([type=checkbox]), select, textarea, dialog[open]");
  let here = null;

  function move(step) {
    const stops = [...document.querySelectorAll("[data-stop]")].filter((one) => one.offsetParent);
    if (!stops.length) return;
    const at = stops.indexOf(here);
    const next = stops[Math.min(Math.max(at + step, 0), stops.length - 1)];
    here?.classList.remove("here");
    here = next;
    here.classList.add("here");
    if (!here.hasAttribute("tabindex")) here.tabIndex = -1;
    (here.querySelector("[data-open]") || here).focus();
    here.scrollIntoView({ block: "nearest" });
  }

  // A key means what stands at the place where one is; elsewhere, what the page has once.
  function keyed(key) {
    const name = `[data-key="${CSS.escape(key)}"]`;
    return here?.querySelector(name) || [...document.querySelectorAll(name)].find((one) => !one.closest("[data-stop]"));
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target) || !window.travaux.keys()) return;
    if (event.key === "Enter" && event.target.closest("a, button, summary, label")) return;
    if (event.key === "j" || event.key === "k") move(event.key === "j" ? 1 : -1);
    else if (event.key === "?" && keys) keys.showModal();
    else {
      const one = keyed(event.key);
      if (!one) return;
      if (one.matches("input")) one.focus();
      else one.click();
    }
    event.preventDefault();
  });
  document.querySelector("[data-keys]")?.addEventListener("click", () => keys?.showModal());

  const again = document.getElementById(location.hash.slice(1));
  if (again?.matches("[data-stop]")) { here = again; again.classList.add("here"); again.focus(); }

  const drop = document.querySelector("[data-drop]");
  if (!drop) return;
  const field = drop.querySelector("input[type=file]");
  const bar = drop.querySelector("progress");
  const told = drop.querySelector("[data-progress]");
  const came = drop.querySelector("[data-came]");

  // One request a file, so that one which is refused or lost costs no other.
  async function send(files) {
    const manifest = (one) => /^manifest\.(toml|csv)$/i.test(one.name);
    const all = [...files].sort((one, other) => manifest(other) - manifest(one));
    let done = 0;
    let lost = 0;
    bar.hidden = false;
    bar.max = all.length;
    for (const file of all) {
      const form = new FormData();
      form.append("csrfmiddlewaretoken", drop.querySelector("[name=csrfmiddlewaretoken]").value);
      form.append("files", file, file.name);
      try {
        const answer = await fetch(location.href, { method: "POST", body: form, headers: { "HX-Request": "true" } });
        const moved = answer.headers.get("HX-Redirect");
        if (moved) { location.href = moved; return; }
        const html = await answer.text();
        if (answer.ok) came.insertAdjacentHTML("beforeend", html);
        else { lost += 1; add(file.name, html); }
      } catch {
        lost += 1;
        add(file.name, "", told.dataset.lost);
      }
      done += 1;
      bar.value = done;
      told.textContent = `${done} / ${all.length} ${told.dataset.said}`;
    }
    if (!lost) location.assign(location.pathname);
  }

  function add(name, html, said) {
    const one = document.createElement("li");
    one.textContent = `${name}: ${said || new DOMParser().parseFromString(html, "text/html").body.textContent.trim()}`;
    came.append(one);
  }

  drop.addEventListener("submit", (event) => { event.preventDefault(); send(field.files); });
  for (const name of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", name === "dragover");
      if (name === "drop" && event.dataTransfer.files.length) send(event.dataTransfer.files);
    });
  }
})();
