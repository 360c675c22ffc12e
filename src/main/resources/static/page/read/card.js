// The card of a name in a text: what it means, why, and what else it might have meant.

import { h, useEffect, useRef } from "../lib/ui.js";
import { percent, t, word } from "../lib/i18n.js";
import { link } from "../lib/route.js";
import { may } from "../lib/session.js";
import { Button, Confidence, Labels, Name, NamesByLanguage, Type, mainLabel } from "../lib/widgets.js";
import { Correct } from "./correct.js";
import { Evidence } from "./evidence.js";
import { typeOf } from "./spans.js";

function Losers({ candidates }) {
  return h("section", null,
    h("h3", { class: "small-head" }, t("card.losers")),
    candidates.length === 0
      ? h("p", { class: "hint" }, t("card.noLosers"))
      : h("ul", { class: "losers" }, candidates.map((candidate) =>
          h("li", { key: candidate.entity.id },
            h("details", null,
              h("summary", null,
                h(Labels, { entity: candidate.entity }),
                h("span", { class: "figure" }, percent(candidate.confidence))),
              h(Evidence, { evidence: candidate.evidence ?? [] }))))));
}

function Known({ annotation }) {
  const { entity, evidence, candidates, match, text } = annotation;
  return [
    h(NamesByLanguage, { names: entity.labels }),
    h("p", { class: "as-found" }, t("card.found", { text }), " ", word("match", match)),
    h(Confidence, { value: annotation.confidence }),
    h("section", null, h("h3", { class: "small-head" }, t("card.why")), h(Evidence, { evidence: evidence ?? [] })),
    h(Losers, { candidates: (candidates ?? []).filter((candidate) => candidate.entity.id !== entity.id) }),
    h("p", null, h("a", link({ area: "catalogue", entity: entity.id }), t("card.open"))),
  ];
}

function Unknown({ annotation }) {
  return [
    h("p", null, t("card.unknown", { type: word("type", typeOf(annotation)) })),
    h(Confidence, { value: annotation.confidence }),
    may("edit") && h("p", null,
      h("a", link({ area: "catalogue", new: "yes", name: annotation.text, type: typeOf(annotation) }), t("card.create"))),
  ];
}

/**
 * @param language of the text, in which a new alias is
 * @param onChanged gets the revision with which the text is to be linked again
 */
export function Card({ annotation, language, onClose, onChanged }) {
  const head = useRef();
  useEffect(() => head.current.focus(), []);
  const { entity } = annotation;
  return h("article", {
    class: "card", "aria-labelledby": "card-title",
    onKeyDown: (event) => event.key === "Escape" && onClose(),
  },
  h("header", { class: "card-head" },
    h(Type, { type: typeOf(annotation) }),
    h(Button, { kind: "quiet", "aria-label": t("close"), onClick: onClose }, "✕")),
  h("h2", { id: "card-title", ref: head, tabindex: -1 },
    h(Name, { text: entity ? mainLabel(entity) : annotation.text })),
  entity ? h(Known, { annotation }) : h(Unknown, { annotation }),
  may("edit")
    ? h(Correct, { annotation, language, onChanged })
    : h("p", { class: "hint" }, t("card.key")));
}
