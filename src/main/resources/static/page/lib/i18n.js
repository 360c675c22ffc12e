// The three languages of the page: messages, direction, numbers and dates.

export const LANGUAGES = {
  fr: { name: "Français", short: "FR", dir: "ltr", locale: "fr" },
  ar: { name: "العربية", short: "ع", dir: "rtl", locale: "ar-u-nu-latn" },
  en: { name: "English", short: "EN", dir: "ltr", locale: "en" },
};

let tag = "en";
let messages = {};

/** The language of the page: `fr`, `ar` or `en`. */
export const language = () => tag;

/** The first of the browser's languages that the page has. */
export function preferred() {
  const known = navigator.languages.map((each) => each.slice(0, 2)).find((each) => LANGUAGES[each]);
  return known ?? "en";
}

/** Loads the messages of a language and turns the page its way. */
export async function speak(wanted) {
  const next = LANGUAGES[wanted] ? wanted : preferred();
  const answer = await fetch(`/page/messages/${next}.json`);
  messages = await answer.json();
  tag = next;
  document.documentElement.lang = tag;
  document.documentElement.dir = LANGUAGES[tag].dir;
}

export const knows = (key) => key in messages;

/** A message. What is put in for `{word}` keeps its own direction (U+2068 and U+2069). */
export function t(key, values = {}) {
  const message = messages[key] ?? key;
  return message.replace(/\{(\w+)\}/g, (_, word) => `\u2068${values[word]}\u2069`);
}

/** A message for a word of the API, or that word when the page does not know it. */
export const word = (group, value) => (knows(`${group}.${value}`) ? t(`${group}.${value}`) : value);

const locale = () => LANGUAGES[tag].locale;

/** What writes numbers of a kind, by language: making one takes longer than a thousand uses. */
function numbers(options) {
  const made = {};
  return () => (made[tag] ??= new Intl.NumberFormat(locale(), options));
}

const percents = numbers({ style: "percent", maximumFractionDigits: 0 });
const plain = numbers({});

export const percent = (value) =>
  // never a whole certainty or impossibility that was only rounded
  percents().format(value > 0.99 && value < 1 ? 0.99 : value);

export const number = (value) => plain().format(value);

export const dateTime = (iso) =>
  new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));

/** How a language is called in the language of the page. */
export function languageName(code) {
  if (code === "mul") {
    return t("language.mul");
  }
  try {
    return new Intl.DisplayNames([locale()], { type: "language" }).of(code);
  } catch {
    return code;
  }
}
