// The fields of an entity.

import { h } from "../lib/ui.js";
import { t, word } from "../lib/i18n.js";
import { Choice, Field } from "../lib/widgets.js";
import { Rows } from "./rows.js";

const options = (group, values) => values.map((value) => [value, word(group, value)]);

const TYPES = ["PERSON", "PLACE", "ORGANIZATION", "EVENT", "WORK", "OTHER"];

const columns = () => ({
  names: [
    { field: "language", size: "short", dir: "ltr", fresh: "fr" },
    { field: "text", size: "long" },
    { field: "kind", options: options("kind", ["LABEL", "ALIAS", "ACRONYM", "ROLE"]), fresh: "ALIAS" },
    { field: "tone", options: options("tone", ["NEUTRAL", "SELF_DESIGNATION", "PEJORATIVE"]), fresh: "NEUTRAL" },
    { field: "from", size: "date", dir: "ltr" },
    { field: "to", size: "date", dir: "ltr" },
  ],
  descriptions: [
    { field: "language", size: "short", dir: "ltr", fresh: "fr" },
    { field: "text", size: "long" },
  ],
  identifiers: [
    { field: "scheme", size: "middle", dir: "ltr", fresh: "wikidata" },
    { field: "value", size: "long", dir: "ltr" },
  ],
  relations: [
    { field: "predicate", size: "middle", dir: "ltr" },
    { field: "object", size: "long", dir: "ltr" },
    { field: "from", size: "date", dir: "ltr" },
    { field: "to", size: "date", dir: "ltr" },
  ],
});

/** The details of faults that point into a list, by row. */
function faultsOf(problem, list) {
  const byRow = {};
  for (const { pointer, detail } of problem?.faults ?? []) {
    const [, name, row] = (pointer ?? "").split("/");
    if (name === list) {
      byRow[row] = detail;
    }
  }
  return byRow;
}

export function Form({ form, problem, onChange }) {
  const put = (field) => (value) => onChange({ ...form, [field]: value });
  return h("div", { class: "entity-form" },
    h("div", { class: "field-pair" },
      h(Field, { label: t("field.type") },
        h(Choice, { value: form.type, options: options("type", TYPES), onChange: put("type") })),
      h(Field, { label: t("field.weight"), hint: t("field.weightHint") },
        h("input", {
          type: "number", min: 0, max: 100, step: 0.1, value: form.weight,
          onInput: (event) => put("weight")(event.target.value),
        }))),
    Object.entries(columns()).map(([list, its]) =>
      h(Rows, {
        key: list, title: t(`field.${list}`), columns: its, rows: form[list], faults: faultsOf(problem, list),
        onChange: put(list),
      })));
}
