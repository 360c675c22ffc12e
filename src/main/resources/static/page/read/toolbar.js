// What can be done with an annotated text: filter it, take it away, link to its options.

import { h, useState } from "../lib/ui.js";
import { percent, t, word } from "../lib/i18n.js";
import { address } from "../lib/route.js";
import { Button, Tick } from "../lib/widgets.js";
import { save, toCsv, toHtml, toJson } from "./download.js";
import { least, nested, showLeast, showNested } from "./options.js";

const SHOWN = ["PERSON", "PLACE", "ORGANIZATION", "EVENT"];

export const Legend = () =>
  h("ul", { class: "legend", "aria-label": t("legend.title") },
    SHOWN.map((type) =>
      h("li", { key: type }, h("span", { class: `swatch type-${type.toLowerCase()}` }), word("type", type))),
    h("li", null, h("span", { class: "swatch unknown" }), t("nil")),
    h("li", null, h("span", { class: "swatch type-place unsure" }), t("legend.unsure")));

export const Slider = () =>
  h("label", { class: "slider" },
    h("span", null, t("toolbar.confidence")),
    h("input", {
      type: "range", min: 0, max: 1, step: 0.01, value: least(),
      "aria-valuetext": percent(least()),
      onInput: (event) => showLeast(Number(event.target.value)),
    }),
    h("output", { class: "figure" }, percent(least())));

function Permalink() {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(address());
    setCopied(true);
  };
  return h("p", { class: "permalink" },
    // the clipboard is only there on a safe connection; the address bar always is
    navigator.clipboard && h(Button, { kind: "quiet", onClick: copy },
      t(copied ? "permalink.copied" : "permalink.copy")),
    h("span", { class: "hint" }, t("permalink.hint")));
}

function Downloads({ answer, annotations }) {
  const files = {
    JSON: () => save("nisba.json", "application/json", toJson(answer, annotations)),
    CSV: () => save("nisba.csv", "text/csv", toCsv(annotations)),
    HTML: () => save("nisba.html", "text/html", toHtml(answer, annotations)),
  };
  return h("div", { class: "downloads", role: "group", "aria-label": t("download") },
    h("span", { class: "hint" }, t("download")),
    Object.entries(files).map(([name, onClick]) =>
      h(Button, { kind: "quiet", key: name, onClick }, name)));
}

export function Toolbar({ answer, annotations, onEdit }) {
  return h("div", { class: "toolbar" },
    h("div", { class: "toolbar-row" },
      h(Button, { onClick: onEdit }, t("toolbar.edit")),
      h(Slider),
      h(Tick, { checked: nested(), onChange: showNested }, t("toolbar.nested")),
      h(Downloads, { answer, annotations })),
    h("div", { class: "toolbar-row" }, h(Legend), h(Permalink)));
}
