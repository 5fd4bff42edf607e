// Opens what is closed before printing, and closes it again. New Chromium opens it by the stylesheet.
const opened = [];
addEventListener("beforeprint", () => {
  for (const block of document.querySelectorAll("main details:not([open])")) {
    block.open = true;
    opened.push(block);
  }
});
addEventListener("afterprint", () => {
  for (const block of opened.splice(0)) block.open = false;
});
