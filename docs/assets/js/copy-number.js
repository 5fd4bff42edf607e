// Copies a number, and says so. Without this file the number can be selected as a whole.
for (const button of navigator.clipboard ? document.querySelectorAll("[data-copy]") : []) {
  const status = button.parentElement.querySelector("[data-copied]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    status.textContent = ""; // the same words again would not be announced
    await navigator.clipboard.writeText(button.dataset.copy);
    status.textContent = status.dataset.copied;
  });
}
