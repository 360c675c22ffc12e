// An entity as a form of rows, and three versions of it made into one. Pure functions.

/** The lists of a form: what tells their rows apart, and the fields of a row. */
export const LISTS = {
  names: { key: ["language", "text"], fields: ["language", "text", "kind", "tone", "from", "to"] },
  descriptions: { key: ["language"], fields: ["language", "text"] },
  identifiers: { key: ["scheme"], fields: ["scheme", "value"] },
  relations: { key: ["predicate", "object", "from"], fields: ["predicate", "object", "from", "to"] },
};

const SINGLE = ["type", "weight"];

export const NEW = {
  type: "PERSON", weight: 0, names: [], descriptions: [], identifiers: [], relations: [],
};

const plain = (kind) => (language, text) => ({ language, text, kind, tone: "NEUTRAL", from: "", to: "" });

const rows = (object, row) =>
  Object.entries(object).flatMap(([key, values]) => [values].flat().map((value) => row(key, value)));

/** The form of an entity as the service gives it. */
export function toForm(entity) {
  const special = entity.names.map((name) => ({ from: "", to: "", ...name }));
  const labels = rows(entity.labels, plain("LABEL")).filter(
    (label) => !special.some((name) =>
      name.kind === "LABEL" && name.language === label.language && name.text === label.text));
  return {
    type: entity.type,
    weight: entity.weight,
    names: [...labels, ...rows(entity.aliases, plain("ALIAS")), ...special],
    descriptions: rows(entity.descriptions, (language, text) => ({ language, text })),
    identifiers: rows(entity.identifiers, (scheme, value) => ({ scheme, value })),
    relations: entity.relations.map((relation) => ({ from: "", to: "", ...relation })),
  };
}

const withoutEmpty = (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ""));

const map = (list, key, value) => Object.fromEntries(list.map((row) => [row[key], row[value]]));

/** The entity of a form, as the service takes it. */
export const toEntity = (form) => ({
  type: form.type,
  weight: Number(form.weight),
  names: form.names.map(withoutEmpty),
  descriptions: map(form.descriptions, "language", "text"),
  identifiers: map(form.identifiers, "scheme", "value"),
  relations: form.relations.map(withoutEmpty),
});

const byKey = (list, { key }) =>
  new Map(list.map((row) => [key.map((field) => row[field]).join("\u0000"), row]));

const same = (a, b, fields) =>
  a === b || (a && b && fields.every((field) => String(a[field]) === String(b[field])));

/**
 * Where two versions differ from each other, with what each has and what the version before both had:
 * `{path, key, before, theirs, mine, choice}`. What only one side changed is chosen from that side; where both did,
 * there is no choice yet.
 */
export function differences(before, theirs, mine) {
  const found = [];
  const note = (list, key, three, equal) => {
    if (!equal(three.theirs, three.mine)) {
      const choice = equal(three.before, three.theirs) ? "mine" : equal(three.before, three.mine) ? "theirs" : null;
      found.push({ list, key, ...three, choice });
    }
  };
  for (const field of SINGLE) {
    note(field, field, { before: before[field], theirs: theirs[field], mine: mine[field] },
      (a, b) => String(a) === String(b));
  }
  for (const [name, list] of Object.entries(LISTS)) {
    const [b, th, m] = [before, theirs, mine].map((version) => byKey(version[name], list));
    for (const key of new Set([...th.keys(), ...m.keys()])) {
      note(name, key, { before: b.get(key), theirs: th.get(key), mine: m.get(key) },
        (one, other) => same(one, other, list.fields));
    }
  }
  return found;
}

/** The version that the choices make: `theirs`, with each difference chosen as `mine` put in. */
export function merged(theirs, found) {
  const result = { ...theirs };
  for (const { list, key, mine, choice } of found) {
    if (choice !== "mine") {
      continue;
    }
    if (SINGLE.includes(list)) {
      result[list] = mine;
    } else {
      const rest = byKey(result[list], LISTS[list]);
      if (mine) {
        rest.set(key, mine);
      } else {
        rest.delete(key);
      }
      result[list] = [...rest.values()];
    }
  }
  return result;
}
