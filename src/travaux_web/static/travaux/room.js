// The room: clocks that count down by the server's time, the wall that fits what it shows, and the
// phone that may stay where it is while the room goes on.
"use strict";
(() => {
  // The time of this machine is never asked: only how long ago the server told its own.
  let told = Date.parse(document.querySelector("[data-now]")?.dataset.now || ""), since = performance.now();
  document.addEventListener("travaux:clock", (event) => { told = event.detail; since = performance.now(); count(); });

  function count() {
    const now = told + performance.now() - since;
    for (const clock of document.querySelectorAll("[data-until]")) {
      const left = Math.round((Date.parse(clock.dataset.until) - now) / 1000);
      const said = left > 0 ? spelled(left) : clock.dataset.over;
      if (clock.textContent !== said) clock.textContent = said;
    }
  }

  function spelled(left) {
    const days = Math.floor(left / 86400), two = (n) => String(Math.floor(n)).padStart(2, "0");
    const clock = `${two((left % 86400) / 3600)}:${two((left % 3600) / 60)}:${two(left % 60)}`;
    if (!days) return clock;
    return `${new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit: "day", unitDisplay: "long" }).format(days)}, ${clock}`;
  }

  // On the wall nothing scrolls: the words get smaller, and at the last what stands beside them goes.
  function fit() {
    const wall = document.querySelector(".wall");
    if (!wall) return;
    wall.classList.remove("tight");
    for (const size of [72, 64, 56, 48, 44, 40]) if (fits(wall, size)) return;
    wall.classList.add("tight");
    for (const size of [48, 44, 40, 36, 32, 28, 24]) if (fits(wall, size)) return;
  }

  function fits(wall, size) {
    wall.style.setProperty("--size", `calc(var(--u) * ${size / 9})`);
    return wall.scrollHeight <= innerHeight;
  }

  function staying(page) {
    const box = document.querySelector("[data-stay]"), back = document.querySelector(".back-to-room");
    let there = scrollY;
    const hold = () => { page.dataset.held = "yes"; box.checked = true; };
    const release = () => {
      box.checked = false;
      back.hidden = true;
      page.dispatchEvent(new CustomEvent("travaux:release"));
      page.scrollIntoView({ block: "start" });
      setTimeout(() => { there = scrollY; }, 300);
    };
    box.addEventListener("change", () => (box.checked ? hold() : release()));
    back.addEventListener("click", release);
    page.addEventListener("travaux:waiting", () => { back.hidden = false; });
    // Whoever scrolls within a long paragraph is reading it.
    addEventListener("scrollend", () => {
      const reading = Math.abs(scrollY - there) > 120 && page.getBoundingClientRect().bottom > innerHeight / 2;
      if (reading && !page.dataset.held) hold();
    });
  }

  setInterval(count, 1000);
  document.addEventListener("travaux:changed", () => { count(); fit(); });
  addEventListener("resize", fit);
  document.fonts?.ready.then(fit);
  const page = document.querySelector(".follow [data-live]");
  if (page) staying(page);
  count();
  fit();
})();
