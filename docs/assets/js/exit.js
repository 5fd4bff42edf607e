// Leaves the site at once, by the button or by Shift three times: covers the page, then puts another
// in its place, so that Back does not lead here. What the browser's history keeps, it cannot clear.
const exit = document.querySelector("[data-exit]");
if (exit) {
  const wait = 5000;
  const cover = document.querySelector(".exit-cover");
  const status = document.querySelector(".exit-presses");
  const icon = document.querySelector("link[rel=icon]");
  const own = { title: document.title, icon: icon.href };
  let leaving = false;
  let alone = false;
  let presses = 0;
  let timer;

  const reset = () => {
    clearTimeout(timer);
    presses = 0;
    status.textContent = "";
  };

  // A modal dialog lies above every panel and keeps the page behind it from screen readers.
  const hide = () => (cover.showModal ? cover.showModal() : cover.setAttribute("open", ""));

  const leave = () => {
    if (leaving) return;
    leaving = true;
    reset();
    hide();
    document.title = cover.textContent;
    icon.href = "data:,";
    dispatchEvent(new Event("leave"));
    location.replace(exit.href);
  };

  exit.querySelector(".exit-shift").hidden = false;
  exit.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  // Shift counts when it goes down and up with no other key: not in a capital letter, and not in
  // Alt + Shift, which changes the keyboard's language. So it can count in a text field too.
  addEventListener("keydown", (event) => {
    alone = event.key === "Shift" && !(event.altKey || event.ctrlKey || event.metaKey);
    if (!alone) reset();
    // Escape would uncover the page, or stop the next one from loading.
    if (leaving && event.key === "Escape") event.preventDefault();
  }, true);
  addEventListener("pointerdown", () => {
    alone = false;
    reset();
  }, true);
  addEventListener("keyup", (event) => {
    if (!alone || event.key !== "Shift") return;
    alone = false;
    clearTimeout(timer);
    timer = setTimeout(reset, wait);
    presses += 1;
    if (presses === 3) leave();
    else status.textContent = status.getAttribute(`data-left-${3 - presses}`);
  }, true);

  // On Android, the Back gesture closes a dialog.
  cover.addEventListener("close", () => leaving && hide());

  // A page that comes back whole, as it was left. Not at first loading: one may be leaving already.
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    leaving = false;
    reset();
    if (cover.close) cover.close();
    else cover.removeAttribute("open");
    document.title = own.title;
    icon.href = own.icon;
  });
}
