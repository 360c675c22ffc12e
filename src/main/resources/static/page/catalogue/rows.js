// Rows of fields, to which one adds and from which one takes.

import { h } from "../lib/ui.js";
import { t } from "../lib/i18n.js";
import { Button } from "../lib/widgets.js";

const Cell = ({ column, value, label, invalid, onChange }) =>
  column.options
    ? h("select", { "aria-label": label, onChange: (event) => onChange(event.target.value) },
        column.options.map(([id, text]) => h("option", { value: id, selected: id === value }, text)))
    : h("input", {
        "aria-label": label, dir: column.dir ?? "auto", value: value ?? "", placeholder: t(`field.${column.field}`),
        class: column.size, "aria-invalid": invalid ? "true" : undefined,
        onInput: (event) => onChange(event.target.value),
      });

/**
 * @param columns `{field, options?, size?, dir?, fresh?}`, `fresh` what a new row has
 * @param faults of the service by row number
 */
export function Rows({ title, columns, rows, faults = {}, onChange }) {
  const change = (i, field, value) =>
    onChange(rows.map((row, j) => (j === i ? { ...row, [field]: value } : row)));
  const label = (column, i) => `${t(`field.${column.field}`)} ${i + 1}`;
  return h("fieldset", { class: "rows" },
    h("legend", null, title),
    rows.map((row, i) =>
      h("div", { class: "row", key: i },
        columns.map((column) => h(Cell, {
          key: column.field, column, value: row[column.field], label: label(column, i), invalid: faults[i],
          onChange: (value) => change(i, column.field, value),
        })),
        h(Button, {
          kind: "quiet", "aria-label": t("rows.remove", { n: i + 1 }),
          onClick: () => onChange(rows.filter((_, j) => j !== i)),
        }, "✕"),
        faults[i] && h("p", { class: "fault", lang: "en", dir: "ltr" }, faults[i]))),
    h(Button, {
      kind: "quiet",
      onClick: () => onChange([
        ...rows, Object.fromEntries(columns.map((column) => [column.field, column.fresh ?? ""])),
      ]),
    }, t("rows.add")));
}
