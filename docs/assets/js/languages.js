// Another language is offered, never forced: on an English page the language button says the name
// of the phone's language where we have it. Nothing is stored, so it asks the phone each time. On
// other pages it does not: most phones in the UK are set to English, whatever their owners read.
const names = new Map([...document.querySelectorAll("[data-languages] a > [lang]")].map((name) => [name.lang, name]));
const wanted = navigator.languages.map((tag) => tag.split("-")[0]).find((code) => names.has(code));
if (document.documentElement.lang === "en" && wanted && wanted !== "en") {
  for (const control of document.querySelectorAll(".control:is([popovertarget=languages], [href='#languages'])")) {
    const label = control.querySelector("span");
    control.setAttribute("aria-label", `${names.get(wanted).textContent}, ${label.textContent}`);
    label.replaceWith(names.get(wanted).cloneNode(true));
  }
}

// Whoever came to a heading stays at it: ids are the same in all languages.
document.querySelector("[data-languages]")?.addEventListener("click", (event) => {
  const link = event.target.closest("a[hreflang]");
  if (link) link.hash = location.hash;
});
