// Somebody else changed the entity meanwhile: what they have, what one has oneself, and a choice for each difference.

import { h, useState } from "../lib/ui.js";
import { t, word } from "../lib/i18n.js";
import { Button, Name } from "../lib/widgets.js";
import { LISTS, differences, merged } from "./model.js";

/** One side's value in words. */
function Value({ list, value }) {
  if (value === undefined) {
    return h("em", null, t("conflict.absent"));
  }
  if (!LISTS[list]) {
    return list === "type" ? word("type", value) : String(value);
  }
  const words = LISTS[list].fields.map((field) => value[field]).filter((each) => each && each !== "NEUTRAL");
  return words.map((each, i) => [i > 0 && " · ", h(Name, { key: i, text: word("kind", String(each)) })]);
}

function Difference({ each, number, onChoose }) {
  const side = (name) =>
    h("td", null, h("label", { class: "tick" },
      h("input", {
        type: "radio", name: `difference-${number}`, checked: each.choice === name, onChange: () => onChoose(name),
      }),
      h("span", null, h(Value, { list: each.list, value: each[name] }))));
  return h("tr", { class: each.choice ? "" : "open" },
    h("th", { scope: "row" }, t(`field.${each.list}`)),
    h("td", { class: "before" }, h(Value, { list: each.list, value: each.before })),
    side("theirs"), side("mine"));
}

export function Conflict({ before, theirs, mine, busy, onChosen, onCancel }) {
  const [found, setFound] = useState(() => differences(before, theirs, mine));
  const choose = (i, choice) => setFound(found.map((each, j) => (i === j ? { ...each, choice } : each)));
  const open = found.filter((each) => !each.choice).length;
  return h("section", { class: "conflict", "aria-labelledby": "conflict-title" },
    h("h2", { id: "conflict-title" }, t("conflict.title")),
    h("p", { role: "alert" }, t("conflict.what")),
    h("div", { class: "wide" }, h("table", null,
      h("thead", null, h("tr", null,
        h("th", null, t("conflict.field")), h("th", null, t("conflict.before")),
        h("th", null, t("conflict.theirs")), h("th", null, t("conflict.mine")))),
      h("tbody", null, found.map((each, i) =>
        h(Difference, { key: i, each, number: i, onChoose: (choice) => choose(i, choice) }))))),
    open > 0 && h("p", { class: "hint" }, t("conflict.open", { n: open })),
    h("div", { class: "actions" },
      h(Button, { kind: "main", disabled: busy || open > 0, onClick: () => onChosen(merged(theirs, found)) },
        t("conflict.save")),
      h(Button, { onClick: onCancel }, t("conflict.back"))));
}
