// Comforts of drafts: they are kept while somebody writes, sent once, and it is said what goes on.
"use strict";
const draft = document.querySelector("form[data-autosave]");
if (draft) {
  const said = draft.querySelector("[data-saved]");
  let waits = 0;
  let busy = false;
  let closed = false;
  const keep = async () => {
    if (busy || closed) return;
    busy = true;
    const sent = new FormData(draft);
    for (const one of draft.querySelectorAll("input[type=file]")) sent.delete(one.name);
    sent.set("do", "autosave");
    try {
      const answer = await fetch(draft.dataset.autosave, { method: "POST", body: sent, redirect: "manual" });
      const told = answer.headers.get("Content-Type")?.startsWith("application/json") ? await answer.json() : null;
      if (told?.version) draft.elements.version.value = told.version;
      if (answer.status === 409) closed = true;
      if (told) said.textContent = told.said;
    } catch {
      // The network is away: it is tried again when more is written.
    } finally {
      busy = false;
    }
  };
  draft.addEventListener("input", () => {
    said.textContent = "";
    clearTimeout(waits);
    waits = setTimeout(keep, 2000);
  });
  draft.addEventListener("submit", (event) => {
    clearTimeout(waits);
    closed = true;
    if (busy) {
      event.preventDefault();
      const pressed = event.submitter;
      const wait = setInterval(() => {
        if (busy) return;
        clearInterval(wait);
        draft.requestSubmit(pressed);
      }, 50);
    }
  });
}
for (const form of document.querySelectorAll("form[data-progress]")) {
  form.addEventListener("submit", () => {
    const shown = form.querySelector(".progress");
    shown.hidden = false;
    shown.textContent = form.dataset.progress;
  });
}
for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-once]")) delete form.dataset.sent;
});
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});
