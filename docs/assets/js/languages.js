// Another language is offered, never forced: on an English page the language button says the name
// of the phone's language where we have it. Nothing is stored, so it asks the phone each time. On
// other pages it does not: most phones in the UK are set to English, whatever their owners read.
const languageLinks = [...document.querySelectorAll("[data-languages] a[hreflang]")];
if (document.documentElement.lang === "en") {
  const wanted = navigator.languages.map((name) => name.split("-")[0]).find((name) => languageLinks.some((link) => link.hreflang === name));
  const link = wanted !== "en" && languageLinks.find((other) => other.hreflang === wanted);
  const name = link && link.querySelector("[lang]");
  for (const control of name ? document.querySelectorAll("[popovertarget=languages].control, [href='#languages']") : []) {
    const label = control.querySelector("span");
    control.setAttribute("aria-label", `${name.textContent}, ${label.textContent}`);
    label.replaceWith(name.cloneNode(true));
  }
}

// Whoever came to a heading stays at it: ids are the same in all languages.
document.querySelector("[data-languages]")?.addEventListener("click", (event) => {
  const link = event.target.closest("a[hreflang]");
  if (link) link.hash = location.hash;
});
