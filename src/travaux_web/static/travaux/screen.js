// Small comforts of every screen: a choice that sends its form, and the sign that scripts run.
"use strict";
document.documentElement.classList.add("js");
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-send]")) event.target.form.requestSubmit();
});
