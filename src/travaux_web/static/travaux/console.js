// The console by keyboard: single keys act while nothing is typed, and can be switched off.
"use strict";
(() => {
  const typing = (one) => one.matches("input:not([type=checkbox]), textarea, select");
  const confirm = document.getElementById("confirm");
  let before = null;

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape" && confirm.firstElementChild) return close(event);
    if (typing(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (!window.travaux.keys() || event.key === '"' || event.repeat) return;
    if (confirm.firstElementChild) return; // first what was asked is answered
    const key = CSS.escape(event.key);
    const button = document.querySelector(`[data-key="${key}"]:not(:disabled)`);
    const field = document.querySelector(`[data-focus="${key}"]`);
    if (!button && !field) return;
    event.preventDefault();
    if (button) return button.click();
    field.closest("details").open = true;
    field.focus();
  });

  function close(event) {
    event.preventDefault();
    confirm.replaceChildren();
    goOn();
  }

  // The keyboard goes back to what was pressed; where that is gone, to the next bracket.
  function goOn() {
    (before?.isConnected ? before : document.querySelector("[data-key=n]"))?.focus();
  }
  if (sessionStorage.getItem("decided")) {
    sessionStorage.removeItem("decided");
    goOn();
  }
  confirm.addEventListener("submit", () => sessionStorage.setItem("decided", "yes"));

  document.addEventListener("click", (event) => {
    if (event.target.closest("#confirm [data-close]")) close(event);
  });

  // Buttons stand in the live parts, away from their forms: which one was pressed goes along.
  let pressed = null;
  document.addEventListener("submit", (event) => { pressed = event.submitter; }, true);
  document.addEventListener("htmx:configRequest", (event) => {
    if (pressed?.name && pressed.form === event.detail.elt) event.detail.parameters[pressed.name] = pressed.value;
  });

  // A sentence that says why not is shown like any other.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status >= 400) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
      if (event.detail.xhr.status !== 409) event.detail.target = document.getElementById("said");
    }
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target === confirm) {
      if (document.activeElement !== document.body) before = document.activeElement;
      confirm.querySelector("[data-first]")?.focus();
      confirm.scrollIntoView({ block: "nearest" });
    }
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.elt;
    if (event.detail.successful && form.matches?.("[data-clears]")) form.reset();
  });
  document.addEventListener("htmx:sendError", () => {
    const said = document.createElement("p");
    said.className = "message fault";
    said.textContent = document.querySelector(".connection .off").textContent;
    document.getElementById("said").replaceChildren(said);
  });
})();
