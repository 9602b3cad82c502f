// Small comforts of every screen: a choice that sends its form, menus that close, single keys that
// can be switched off (WCAG 2.1.4), and the sign that scripts run.
"use strict";
window.travaux = { keys: () => localStorage.getItem("keys") !== "off" };
document.addEventListener("DOMContentLoaded", () => {
  for (const one of document.querySelectorAll("[data-keys-switch]")) one.checked = window.travaux.keys();
});
document.documentElement.classList.add("js");
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-send]")) event.target.form.requestSubmit();
  if (event.target.matches("[data-keys-switch]")) localStorage.setItem("keys", event.target.checked ? "on" : "off");
});
// A menu closes by Escape, and gives the keyboard back to what opened it; a click elsewhere closes it.
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && event.target.closest("details.more[open]");
  if (!menu) return;
  event.stopImmediatePropagation();
  menu.open = false;
  menu.querySelector("summary").focus();
}, true);
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll(".views details.more[open]")) if (!menu.contains(event.target)) menu.open = false;
});
