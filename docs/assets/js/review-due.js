// A page that was due to be checked says so from that day on. The date is compared as text
// (2026-11-23), in London time, whatever the phone is set to.
const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date());
for (const notice of document.querySelectorAll("[data-notice='review-due']")) {
  notice.hidden = today <= notice.dataset.due;
}
