// Says whether a service is open now, by the clock in London, whatever zone the phone is set to.
// Minutes are counted as the clock on a wall shows them, so an hour that the clocks skip or repeat
// needs no care.
const shared = document.getElementById("open-now");
const { dates, midnight, say: words, week } = shared ? JSON.parse(shared.textContent) : {};
const DAY = 1440;

function wallMinutes() {
  const show = (locale, options) =>
    new Intl.DateTimeFormat(locale, { timeZone: "Europe/London", ...options }).format(new Date());
  const clock = show("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return Date.parse(`${show("en-CA")}T${clock}Z`) / 60000;
}

const written = (day) => new Date(day * DAY * 60000).toISOString().slice(0, 10);
// Day 0, 1 January 1970, was a Thursday.
const weekday = (day) => (day + 3) % 7;

// After the last holiday on file nobody knows which days are holidays.
const onFile = (day, card) => card.divisions.every((name) => written(day) <= dates[name].slice(-10));

// "usual", "closed", "all-day", or "unsure": nobody knows, or its nations differ on that day.
function kindOfDay(day, card) {
  if (!onFile(day, card)) return "unsure";
  const holidays = card.divisions.filter((name) => dates[name].includes(written(day)));
  if (!holidays.length || card.holidays === "open") return "usual";
  return holidays.length < card.divisions.length ? "unsure" : card.holidays || "unsure";
}

// When it opens and closes from yesterday on, for as long as the name of a day says which is meant.
function openings(today, card) {
  const found = [];
  for (let day = today - 1; day < today + 7; day++) {
    const kind = kindOfDay(day, card);
    const start = day * DAY;
    if (kind === "all-day") {
      found.push({ opens: start, closes: start + DAY, said: [midnight, midnight] });
    }
    for (const { days: on, opens, closes, said } of kind === "closed" ? [] : card.hours) {
      if (on.includes(weekday(day))) {
        found.push({ opens: start + opens, closes: start + closes, said, unsure: kind === "unsure" });
      }
    }
  }
  return found.sort((one, other) => one.opens - other.opens);
}

function sentence(now, card) {
  const today = Math.floor(now / DAY);
  if (!onFile(today, card)) return "";
  if (kindOfDay(today, card) === "unsure") return words.holiday;
  const all = openings(today, card);
  const say = (key, time, day) =>
    words[key].replace("{time}", time).replace("{day}", week[weekday(day)]);
  let open;
  for (const next of all) {
    // One that begins before the last has closed goes on from it.
    const goesOn = open ? next.opens <= open.closes : next.opens <= now && now < next.closes;
    if (goesOn && next.closes > (open?.closes ?? now)) {
      open = { ...next, unsure: next.unsure || open?.unsure };
    }
  }
  if (open) {
    const away = open.closes - now;
    if (open.unsure || away > 6 * DAY) return words.open;
    // The midnight that ends Sunday is Sunday's.
    return say(away < DAY ? "until" : "until_day", open.said[1], Math.floor((open.closes - 1) / DAY));
  }
  const next = all.find((opening) => opening.opens > now);
  if (!next || next.unsure) return words.closed;
  const day = Math.floor(next.opens / DAY);
  if (day === today || next.opens === (today + 1) * DAY) return say("opens", next.said[0]);
  // "Saturday at midnight" can be either end of Saturday.
  return next.opens % DAY ? say("opens_day", next.said[0], day) : words.closed;
}

function refresh() {
  if (document.hidden) return;
  for (const place of document.querySelectorAll("[data-open-now]")) {
    place.textContent = sentence(wallMinutes(), JSON.parse(place.dataset.openNow));
  }
}

if (shared) {
  refresh();
  document.addEventListener("visibilitychange", refresh);
}
