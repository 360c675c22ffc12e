// All that was found in one text or in several, and what may be sent to review.

import { classes, h, useMemo, useRef } from "../lib/ui.js";
import { language, number, t, word } from "../lib/i18n.js";
import { Confidence, Labels, Name, mainLabel, otherLabel } from "../lib/widgets.js";
import { lights, useLight } from "./light.js";
import { SendToReview } from "./send.js";
import { things, typeOf } from "./spans.js";

/** The spellings of a thing in the texts that its line does not show already, each once. */
function spellings({ all, first }) {
  const said = first.entity ? [mainLabel(first.entity), otherLabel(first.entity)] : [first.text];
  return [...new Set(all.map((annotation) => annotation.text))].filter((text) => !said.includes(text));
}

function Thing({ thing, onOpen }) {
  const { first, key, all } = thing;
  return h("li", { class: "thing", "data-key": key },
    h("button", { type: "button", onClick: () => onOpen(first) },
    h("span", {
      class: classes("dot", `type-${typeOf(first).toLowerCase()}`, !first.entity && "unknown"),
      role: "img", "aria-label": word("type", typeOf(first)), title: word("type", typeOf(first)),
    }),
    h("span", { class: "thing-name" },
      first.entity ? h(Labels, { entity: first.entity }) : h(Name, { text: first.text }),
      h("span", { class: "spellings" },
        spellings(thing).map((text, i) => [i > 0 && " · ", h(Name, { key: text, text })]))),
    h("span", { class: "times" }, `×${number(all.length)}`),
    h(Confidence, { value: Math.max(...all.map((annotation) => annotation.confidence)) })));
}

function Things({ title, list, onOpen }) {
  return list.length > 0 && h("section", null,
    h("h2", { class: "small-head" }, title),
    h("ul", { class: "things" }, list.map((thing) => h(Thing, { key: thing.key, thing, onOpen }))));
}

/** @param documents with `text`, `language` and the `annotations` that are shown */
export function Found({ documents, lit, onOpen, onLight }) {
  const box = useRef();
  const drawn = useMemo(() => {
    const all = things(documents.flatMap((document) => document.annotations));
    return [
      all.length === 0 && h("p", { class: "hint" }, t("found.none")),
      h(Things, { title: t("found.known"), list: all.filter((thing) => thing.first.entity), onOpen }),
      h(Things, { title: t("found.unknown"), list: all.filter((thing) => !thing.first.entity), onOpen }),
    ];
  }, [documents, onOpen, language()]);
  useLight(box, lit, drawn);
  return h("div", { class: "found", ref: box, ...lights(onLight) }, drawn, h(SendToReview, { documents }));
}
