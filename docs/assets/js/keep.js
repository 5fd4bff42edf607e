// Keeps a copy of the core pages on the phone, only when asked, and removes it. The service worker
// (assets/offline/worker.js) fetches and shows the copy; it writes its date on <html>.
const notice = document.querySelector("[data-notice='copy']");
const day = document.documentElement.dataset.copy;
if (notice && day) {
  notice.textContent = notice.textContent.replace("{date}", day);
  notice.hidden = false;
}

const block = document.querySelector("[data-keep]");
const workers = navigator.serviceWorker;
if (block && workers && window.caches && window.DecompressionStream) {
  const language = block.dataset.keep;
  const root = new URL(block.dataset.root, location.href).href;
  const part = (name) => block.querySelector(`[data-part='${name}']`);
  const [cannot, offer, bar, status, update, remove] =
    ["cannot", "offer", "bar", "status", "update", "remove"].map(part);
  const { working, kept, failed, removed } = status.dataset;

  // What is on the phone, and what can be done about it.
  const show = async (first = "") => {
    const address = `${root}offline/${language}.bin`;
    const copy = await caches.match(address, { cacheName: `talk-first-${language}` });
    const head = (name) => copy.headers.get(name);
    const size = copy && Math.max(0.1, head("content-length") / 1e6);
    const says = copy && kept
      .replace("{date}", decodeURIComponent(head("x-said")))
      .replace("{size}", size.toLocaleString("en", { maximumFractionDigits: 1 }));
    status.textContent = [first, says].filter(Boolean).join(" ");
    offer.hidden = !!copy;
    remove.hidden = !copy;
    update.hidden = !copy || Date.now() - Date.parse(head("date")) < 36e5;
    bar.hidden = true;
  };

  // A worker without a copy of any language has nothing to do, so it goes too.
  const tidy = async () => {
    const names = await caches.keys();
    if (names.some((name) => name.startsWith("talk-first-"))) return;
    await (await workers.getRegistration(root))?.unregister();
  };

  const keep = async () => {
    status.textContent = working;
    bar.value = 0;
    bar.hidden = false;
    await workers.register(`${root}offline.js`);
    const { active } = await workers.ready;
    await new Promise((done, fail) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => {
        if (data.part) bar.value = data.part;
        else (data.done ? done : fail)();
      };
      active.postMessage(language, [port2]);
    });
  };

  let busy = false;
  const press = (button, work, done) => button.addEventListener("click", async () => {
    if (busy) return;
    busy = true;
    const says = await work().then(() => done, () => failed);
    await tidy();
    await show(says);
    busy = false;
    if (button.hidden) status.focus();
  });
  press(offer, keep);
  press(update, keep);
  press(remove, () => caches.delete(`talk-first-${language}`), removed);
  // A browser that stores nothing, as in some private windows, cannot keep a copy either.
  show().then(() => { cannot.hidden = true; }, () => { offer.hidden = true; });
}
