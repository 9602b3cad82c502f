// Where a passkey or security key wasn't used, say so beside the button.
"use strict";
document.addEventListener("allauth.error", (event) => {
  const said = document.getElementById("key-fault");
  if (!said) return;
  event.preventDefault();
  said.hidden = false;
});
