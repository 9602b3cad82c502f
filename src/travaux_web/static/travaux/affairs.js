// Comforts of the forms of acts: a new row without asking the server, and no loss of what was typed.
"use strict";
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-more]");
  if (!button) return;
  const list = button.parentElement.querySelector(":scope > .rows");
  const last = list && list.lastElementChild;
  if (!last) return;
  event.preventDefault();
  const name = button.parentElement.dataset.rows;
  const number = list.children.length;
  const row = last.cloneNode(true);
  const from = `${name}-${number - 1}`;
  const to = `${name}-${number}`;
  for (const one of [row, ...row.querySelectorAll("*")]) {
    for (const attribute of ["id", "name", "for", "data-rows", "aria-describedby", "value"]) {
      const value = one.getAttribute(attribute);
      if (value && value.includes(from) && !(attribute === "value" && one.localName !== "button")) one.setAttribute(attribute, value.replaceAll(from, to));
    }
    const label = one.getAttribute("aria-label");
    if (label) one.setAttribute("aria-label", label.replace(/\d+$/, String(number + 1)));
    if (one.matches("input, textarea")) one.value = "";
  }
  list.append(row);
  row.querySelector("input, select, textarea").focus();
});
let typed = document.querySelector("[data-guard=changed]") !== null;
document.addEventListener("input", (event) => {
  if (event.target.closest("[data-guard]")) typed = true;
});
document.addEventListener("submit", (event) => {
  if (event.target.closest("[data-guard]")) typed = false;
});
window.addEventListener("beforeunload", (event) => { if (typed) event.preventDefault(); });
