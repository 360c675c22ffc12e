// Where one is, in the query of the address. It never holds a text.

const listeners = new Set();

const tell = () => listeners.forEach((listener) => listener());

addEventListener("popstate", tell);

export const onRoute = (listener) => listeners.add(listener);

/** A parameter of the address, or an empty string. */
export const at = (name) => new URLSearchParams(location.search).get(name) ?? "";

/** An address within the page: `area` and its parameters; the language stays. */
export function href(parameters) {
  const query = new URLSearchParams();
  const lang = at("lang");
  for (const [name, value] of Object.entries({ ...parameters, lang: parameters.lang ?? lang })) {
    if (value) {
      query.set(name, value);
    }
  }
  const text = query.toString();
  return text ? `?${text}` : "/";
}

/** Goes to an address, a new step in the browser's history. */
export function go(parameters) {
  history.pushState(null, "", href(parameters));
  scrollTo(0, 0);
  tell();
}

/** Changes some parameters of the address in place; empty ones go. */
export function amend(changes) {
  if (Object.entries(changes).every(([name, value]) => at(name) === value)) {
    return;
  }
  const now = Object.fromEntries(new URLSearchParams(location.search));
  history.replaceState(null, "", href({ ...now, ...changes }));
  tell();
}

/** The attributes of a link within the page. */
export const link = (parameters) => ({
  href: href(parameters),
  onClick: (event) => {
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      go(parameters);
    }
  },
});
