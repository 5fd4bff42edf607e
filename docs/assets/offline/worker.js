// The service worker: shows kept pages where the network does not answer. `make build` writes it to
// the site's root as offline.js, since a worker answers only for what stands beside or below it.
//
// It is registered when a reader asks for a copy (assets/js/keep.js), never before. A copy is one
// entry in a cache of its own, talk-first-<language>: the file offline/<language>.bin as it came, so
// that a newer one takes its place whole or not at all. scripts/publishing/offline.py writes it.

const PREFIX = "talk-first-";
const PATIENCE = 4000; // milliseconds for a page; a connection slower than that counts as none
const DAY = 24 * 60 * 60 * 1000;
const root = registration.scope;
const opened = new Map(); // language -> its copy unpacked, while this worker lives
const readers = new Set(); // windows whose page came from a copy, so their style comes from it too

addEventListener("install", () => skipWaiting());

addEventListener("message", (event) => {
  const [page] = event.ports;
  const work = fetchCopy(event.data, (part) => page.postMessage({ part })).then(
    () => page.postMessage({ done: true }),
    () => page.postMessage({ failed: true }),
  );
  event.waitUntil(work);
});

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !url.href.startsWith(root)) return;
  event.respondWith(answer(event, (url.origin + url.pathname).slice(root.length)));
});

// --- Showing ------------------------------------------------------------------------------------

async function answer(event, path) {
  const page = event.request.mode === "navigate";
  if (!page && readers.has(event.clientId)) {
    const kept = await fromCopy(path);
    if (kept) return kept;
  }
  // A page in the browser's own cache does not say how old it is, so the site is asked each time.
  const network = page ? fetch(event.request, { cache: "no-cache" }) : fetch(event.request);
  try {
    const found = await (page ? Promise.race([network, afterPatience()]) : network);
    if (found && found.status < 500) {
      if (page) event.waitUntil(updateCopies());
      return found;
    }
  } catch {
    // No network: the copy answers.
  }
  if (page) readers.add(event.resultingClientId);
  const kept = await fromCopy(path);
  if (kept) {
    network.catch(() => {});
    return kept;
  }
  return network.catch(async () => (page && (await notKept(path))) || Response.error());
}

const afterPatience = () => new Promise((resolve) => setTimeout(resolve, PATIENCE));

async function fromCopy(path) {
  const address = path.replace(/(^|\/)index\.html$/, "$1");
  for (const copy of await copies(path)) {
    if (copy.files[address]) return response(copy, address);
    if (copy.files[`${address}/`]) return Response.redirect(`${root}${address}/`);
  }
}

// The page that says that a page is not kept, in the language that the reader most likely reads.
async function notKept(path) {
  const [copy] = await copies(path);
  return copy && response(copy, "offline/", 503);
}

function response(copy, address, status = 200) {
  const [type, start, length] = copy.files[address];
  let body = copy.bytes.subarray(start, start + length);
  if (type.startsWith("text/html")) {
    // The page says itself what it is: no script has to ask, and a reload cannot forget it.
    body = new TextDecoder().decode(body).replace("<html ", `<html data-copy="${copy.said}" `);
    // What stands in for a page is shown at that page's address, so its links start at the root.
    if (status !== 200) body = body.replace("<head>", `<head><base href="${root}">`);
  }
  return new Response(body, { status, headers: { "content-type": type } });
}

// Every copy on this phone, that of the language of the address first.
async function copies(path) {
  const languages = await keptLanguages();
  const own = languages.find((language) => path.startsWith(`${language}/`)) ?? "en";
  languages.sort((one, other) => (other === own) - (one === own));
  const found = await Promise.all(languages.map((language) => open(language).catch(() => null)));
  return found.filter(Boolean);
}

async function open(language) {
  const kept = await entry(language);
  const version = kept.headers.get("etag");
  if (opened.get(language)?.version !== version) {
    const said = decodeURIComponent(kept.headers.get("x-said"));
    opened.set(language, { version, said, ...(await unpack(await kept.blob())) });
  }
  return opened.get(language);
}

// A line of JSON, then every file, all in one gzip.
async function unpack(blob) {
  const plain = blob.stream().pipeThrough(new DecompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(plain).arrayBuffer());
  const end = bytes.indexOf(10);
  const index = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  return { ...index, bytes: bytes.subarray(end + 1) };
}

// --- Keeping ------------------------------------------------------------------------------------

const place = (language) => `${root}offline/${language}.bin`;
const entry = (language) => caches.match(place(language), { cacheName: PREFIX + language });

async function keptLanguages() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
}

// Past the browser's own cache: what stayed there, "Remove" could not reach.
async function ask(address) {
  const found = await fetch(address, { cache: "no-store" });
  if (!found.ok) throw new Error(`${address}: ${found.status}`);
  return found;
}

// Fetches what is on the site now. What breaks off or is not what it ought to be changes nothing.
async function fetchCopy(language, tell = () => {}) {
  const before = await entry(language);
  const { version, bytes } = await (await ask(`${root}offline/${language}.json`)).json();
  const same = before?.headers.get("etag") === version;
  const blob = same ? await before.blob() : await download(place(language), bytes, tell);
  const digest = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0"));
  if (hash.join("") !== version) throw new Error("the copy did not come whole");
  const { months } = await unpack(blob);
  if (before && !(await caches.has(PREFIX + language))) return; // removed in the meantime
  const now = new Date();
  const headers = {
    etag: version,
    date: now.toUTCString(),
    "content-length": String(blob.size),
    "x-said": encodeURIComponent(inWords(now, months)),
  };
  const cache = await caches.open(PREFIX + language);
  await cache.put(place(language), new Response(blob, { headers }));
  opened.delete(language);
}

async function download(address, size, tell) {
  const reader = (await ask(address)).body.getReader();
  const parts = [];
  let got = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    got += next.value.length;
    tell(got / size);
  }
  return new Blob(parts);
}

// The months come with the copy: browsers do not know those of every language of ours.
function inWords(day, months) {
  const parts = { timeZone: "Europe/London", year: "numeric", month: "numeric", day: "numeric" };
  const said = new Intl.DateTimeFormat("en-GB", parts).format(day); // 12/11/2026
  const [date, month, year] = said.split("/").map(Number);
  return `${date} ${months[month - 1]} ${year}`;
}

// At most once a day, also where it fails: a reader may pay for each byte.
async function updateCopies() {
  for (const language of await keptLanguages()) {
    if (!(await caches.has(PREFIX + language))) continue;
    const cache = await caches.open(PREFIX + language);
    const tried = `${root}offline/tried`;
    const last = (await cache.match(tried)) ?? (await cache.match(place(language)));
    if (last && Date.now() - Date.parse(last.headers.get("date")) < DAY) continue;
    const now = { date: new Date().toUTCString() };
    await cache.put(tried, new Response(null, { headers: now }));
    await fetchCopy(language).catch(() => {});
  }
}
