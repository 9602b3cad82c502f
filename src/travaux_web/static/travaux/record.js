// The record: "/" goes to the search; a file that is dropped is hashed here and never sent.
"use strict";

document.addEventListener("keydown", (event) => {
  const field = document.querySelector("[data-key='/']");
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (field && window.travaux.keys() && event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});

// Fields that were left empty don't go into the address.
document.querySelector("form.search")?.addEventListener("formdata", ({ formData }) => {
  for (const [name, value] of [...formData]) {
    if (value === "") formData.delete(name);
  }
});

const form = document.querySelector("form[data-digest]");

async function lookUp(file) {
  const bytes = await file.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const digest = [...hash].map((one) => one.toString(16).padStart(2, "0")).join("");
  const query = new URLSearchParams({ digest: `sha256:${digest}`, name: file.name });
  location.assign(`${form.dataset.digest}?${query}`);
}

// The proof of an entry has to be read, so it is sent; so is all where nothing can be hashed here.
function hashable(file) {
  return Boolean(window.crypto && crypto.subtle) && !file.name.endsWith(".json");
}

if (form) {
  const field = form.querySelector("input[type=file]");
  form.addEventListener("submit", (event) => {
    const file = field.files[0];
    if (file && hashable(file)) {
      event.preventDefault();
      lookUp(file);
    }
  });
  for (const name of ["dragenter", "dragover"]) {
    form.addEventListener(name, (event) => {
      event.preventDefault();
      form.classList.add("over");
    });
  }
  for (const name of ["dragleave", "drop"]) {
    form.addEventListener(name, () => form.classList.remove("over"));
  }
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) {
      field.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });
}
