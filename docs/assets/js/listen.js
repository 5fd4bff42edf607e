// Reads the text aloud with voices that are on the phone. The voice of a company's server would be
// sent the text, so none is used. One utterance a sentence: some phones fall silent in a long one.
const speech = window.speechSynthesis;
const box = document.querySelector(".listen");
if (speech && box) {
  const article = box.closest("article");
  const [start, pause, end, speed] = ["start", "pause", "stop", "speed"].map((name) =>
    box.querySelector(`[data-listen=${name}]`));
  const bar = box.querySelector(".listen-bar");
  const labels = { pause: pause.textContent, resume: pause.dataset.resume };
  // What a closed block holds stays unread: the reader chose not to open it.
  const unread = ".listen, .citation, .contact-checked, .call, button, [role=status], thead, svg, [aria-hidden=true], "
    + "details:not([open]) > :not(summary)";
  const blocks = "p, li, dt, dd, td, th, h1, h2, h3, h4, summary";
  let sentences = [];
  let at = 0;
  let utterance = null;

  const languageOf = (element) => element.closest("[lang]").lang;
  const code = (voice) => voice.lang.toLowerCase().replace("_", "-");
  const voiceFor = (language) => {
    const voices = speech.getVoices().filter((voice) =>
      voice.localService && code(voice).split("-")[0] === language);
    return voices.find((voice) => code(voice) === `${language}-gb`)
      || voices.find((voice) => voice.default) || voices[0];
  };

  const split = (text, language) => (Intl.Segmenter
    ? [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)].map((part) => part.segment)
    : text.match(/.*?([.!?۔।؟]+["'”’»)]*\s+|$)/g));

  // Each block with its pieces of text, in order.
  const read = () => {
    const found = [];
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const piece = walker.currentNode;
      const parent = piece.parentElement;
      const block = parent.closest(blocks) || parent;
      const last = found[found.length - 1];
      if (parent.closest(unread) || !parent.getClientRects().length) continue;
      if (last && last.block === block) last.pieces.push(piece);
      else if (/\S/.test(piece.data)) found.push({ block, pieces: [piece] });
    }
    return found;
  };

  // The sentences of a block: what is said, by which voice, and where it stands.
  const cut = ({ block, pieces }) => {
    const languages = new Set(pieces.filter((piece) => /\S/.test(piece.data)).map((piece) =>
      languageOf(piece.parentElement)));
    const language = languages.size === 1 ? [...languages][0] : languageOf(block);
    // Any voice can say an English name in some way; no English voice can read Urdu.
    const voice = voiceFor(language) || (language === "en" && voiceFor(article.lang));
    if (!voice) return [];
    let from = 0;
    let before = block.dataset.label ? `${block.dataset.label}: ` : "";
    return split(pieces.map((piece) => piece.data.replace(/\s/g, " ")).join(""), language).map((part) => {
      const range = document.createRange();
      const to = from + part.length;
      let said = "";
      let place = 0;
      for (const piece of pieces) {
        const first = Math.max(from - place, 0);
        const last = Math.min(to - place, piece.length);
        if (first < last) {
          const text = piece.data.slice(first, last);
          if (!said) range.setStart(piece, first);
          range.setEnd(piece, last);
          said += piece.parentElement.closest(".number") ? text.replace(/\d/g, "$& ") : text;
        }
        place += piece.length;
      }
      from = to;
      said = before + said.replace(/\b999\b/g, "9 9 9").replace(/\s+/g, " ").trim();
      before = "";
      return { said, voice, range, block };
    }).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.said));
  };

  const unmark = () => {
    window.CSS?.highlights?.delete("spoken");
    article.querySelector("[data-spoken]")?.removeAttribute("data-spoken");
  };

  const mark = ({ range, block }) => {
    unmark();
    if (window.CSS?.highlights) CSS.highlights.set("spoken", new Highlight(range));
    else block.setAttribute("data-spoken", "");
    const place = range.getBoundingClientRect();
    // Below the bar, and above the button that leaves the site.
    if (place.top < box.offsetHeight || place.bottom > innerHeight - 100) {
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      scrollBy({ top: place.top - innerHeight / 3, behavior: still ? "auto" : "smooth" });
    }
  };

  // What was cut short still says that it ended, so the one that counts is remembered.
  const silence = () => {
    utterance = null;
    speech.cancel();
  };

  const say = (number) => {
    const sentence = sentences[number];
    if (!sentence) return stop();
    at = number;
    mark(sentence);
    utterance = new SpeechSynthesisUtterance(sentence.said);
    utterance.voice = sentence.voice;
    utterance.lang = sentence.voice.lang;
    utterance.rate = Number(speed.value);
    utterance.onend = (event) => event.target === utterance && say(number + 1);
    utterance.onerror = (event) => event.target === utterance && stop();
    speech.speak(utterance);
  };

  const show = (reading) => {
    box.toggleAttribute("data-reading", reading);
    bar.hidden = !reading;
    start.hidden = reading || !voiceFor(article.lang);
    pause.textContent = labels.pause;
  };

  const stop = () => {
    if (bar.hidden) return;
    const focused = bar.contains(document.activeElement);
    silence();
    unmark();
    show(false);
    if (focused) start.focus();
  };

  start.addEventListener("click", () => {
    // What a picture shows is read from its words.
    for (const words of article.querySelectorAll(".picture-words")) words.open = true;
    sentences = read().flatMap(cut);
    show(true);
    pause.focus();
    say(0);
  });
  // A phone's own pause does not hold everywhere: we stop, and begin the sentence again.
  pause.addEventListener("click", () => {
    const paused = !utterance;
    if (paused) say(at);
    else silence();
    pause.textContent = paused ? labels.pause : labels.resume;
  });
  end.addEventListener("click", stop);
  speed.addEventListener("change", () => {
    if (!utterance) return;
    silence();
    say(at);
  });
  addEventListener("keydown", (event) => event.key === "Escape" && stop());
  for (const leaving of ["leave", "pagehide"]) addEventListener(leaving, stop);
  speech.onvoiceschanged = () => bar.hidden && show(false);
  show(false);
}
