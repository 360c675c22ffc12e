// Where one is, in the query of the address. It never holds a text.

const SETTLED = 200;

const listeners = new Set();
let parameters = new URLSearchParams(location.search);
let writing;

const tell = () => listeners.forEach((listener) => listener());

addEventListener("popstate", () => {
  clearTimeout(writing);
  parameters = new URLSearchParams(location.search);
  tell();
});

export const onRoute = (listener) => listeners.add(listener);

/** A parameter of the address, or an empty string. */
export const at = (name) => parameters.get(name) ?? "";

/** An address within the page: `area` and its parameters; the language stays. */
export function href(wanted) {
  const given = Object.entries({ lang: at("lang"), ...wanted }).filter(([, value]) => value);
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "/";
}

/** The address of what is shown. */
export const address = () => new URL(href(Object.fromEntries(parameters)), location.href).href;

function write() {
  clearTimeout(writing);
  history.replaceState(null, "", address());
}

/** Goes to an address, a new step in the browser's history. */
export function go(wanted) {
  write();
  history.pushState(null, "", href(wanted));
  parameters = new URLSearchParams(location.search);
  scrollTo(0, 0);
  tell();
}

/** Changes some parameters in place; empty ones go. A slider does so too often for browsers, so the address waits. */
export function amend(changes) {
  const changed = Object.entries(changes).filter(([name, value]) => at(name) !== value);
  if (changed.length > 0) {
    changed.forEach(([name, value]) => (value ? parameters.set(name, value) : parameters.delete(name)));
    clearTimeout(writing);
    writing = setTimeout(write, SETTLED);
    tell();
  }
}

/** The attributes of a link within the page. */
export const link = (wanted) => ({
  href: href(wanted),
  onClick: (event) => {
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      go(wanted);
    }
  },
});
