// Who changed what of an entity.

import { h, useLoaded, useState } from "../lib/ui.js";
import { dateTime, knows, number, t, word } from "../lib/i18n.js";
import * as api from "../lib/api.js";
import { Button, Name, Refusal } from "../lib/widgets.js";

/** A value of any form, as short text. */
function short(value) {
  if (value == null) {
    return [];
  }
  if (Array.isArray(value)) {
    return value.flatMap(short);
  }
  if (typeof value === "object") {
    const { text, predicate, object } = value;
    if (text) {
      return [text];
    }
    return predicate
      ? [`${word("predicate", predicate)}: ${object}`]
      : Object.entries(value).flatMap(([key, inner]) => short(inner).map((each) => `${key}: ${each}`));
  }
  return [String(value)];
}

const fieldName = (field) => (knows(`field.${field}`) ? t(`field.${field}`) : field);

const Side = ({ element, value }) =>
  short(value).map((text, i) => [" ", h(element, { key: i }, h(Name, { text }))]);

const Change = ({ change }) =>
  h("li", null,
    h("p", null,
      h("strong", null, word("operation", change.operation)), " · ",
      h("bdi", null, change.who), " · ",
      h("time", { datetime: change.at }, dateTime(change.at)), " · ",
      h("span", { class: "hint" }, t("history.revision", { n: number(change.revision) }))),
    change.operation === "UPDATE" && change.changes && h("ul", { class: "changed" },
      Object.entries(change.changes).map(([field, { before, after }]) =>
        h("li", { key: field }, fieldName(field), ":",
          h(Side, { element: "del", value: before }), h(Side, { element: "ins", value: after })))));

export function History({ id, version }) {
  const [older, setOlder] = useState({ changes: [], next: undefined });
  const { value, problem } = useLoaded(() => api.history(id), [id, version]);
  const next = older.changes.length > 0 ? older.next : value?.next;
  const more = async () => {
    const page = await api.history(id, next);
    setOlder({ changes: [...older.changes, ...page.changes], next: page.next });
  };
  return h("section", null,
    h("h2", { class: "small-head" }, t("history.title")),
    h(Refusal, { problem }),
    h("ol", { class: "history" },
      [...(value?.changes ?? []), ...older.changes].map((change) =>
        h(Change, { key: `${change.revision}-${change.operation}`, change }))),
    next && h(Button, { kind: "quiet", onClick: more }, t("more")));
}
