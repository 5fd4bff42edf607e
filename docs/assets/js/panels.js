// Says whether a panel is open to those who do not see it. The panel opens without this file.
for (const button of document.querySelectorAll("button[popovertarget][aria-expanded]")) {
  const panel = document.getElementById(button.getAttribute("popovertarget"));
  panel?.addEventListener("toggle", (event) => {
    button.setAttribute("aria-expanded", String(event.newState === "open"));
  });
}
