// Who is here: a key for as long as the tab is open, and what it may do.

const STORED = "nisba.key";
const ROLES = ["annotate", "edit", "admin"];
const listeners = new Set();

let who = { name: null, role: null };

export const onSession = (listener) => listeners.add(listener);

/** The key, or null. */
export const key = () => sessionStorage.getItem(STORED);

export const me = () => who;

/** Whether the key's role includes another. */
export const may = (role) => ROLES.indexOf(who.role) >= ROLES.indexOf(role);

function become(next) {
  who = next;
  listeners.forEach((listener) => listener());
}

/** Asks the service who the holder of the key is; `ask` is the call. */
export async function enter(ask) {
  become(key() ? await ask() : { name: null, role: null });
}

/** Takes a key, and forgets it again when the service does not know it. */
export async function use(given, ask) {
  sessionStorage.setItem(STORED, given);
  try {
    await enter(ask);
  } catch (problem) {
    leave();
    throw problem;
  }
}

export function leave() {
  sessionStorage.removeItem(STORED);
  become({ name: null, role: null });
}
