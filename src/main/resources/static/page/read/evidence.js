// The reasons for and against an entity, in words.

import { h } from "../lib/ui.js";
import { knows, t } from "../lib/i18n.js";
import { Bar } from "../lib/widgets.js";

const FIRST = 4;

/** How much a contribution in natural-log odds says, as a word. */
function strength(contribution) {
  const size = Math.abs(contribution);
  const degree = size > 2 ? "much" : size > 0.5 ? "some" : "little";
  return t(`evidence.${contribution > 0 ? "for" : "against"}.${degree}`);
}

/** What a feature says; the service's own words when the page does not know the feature. */
const reason = ({ feature, description }) =>
  knows(`feature.${feature}`) ? t(`feature.${feature}`) : description;

const Reason = ({ each, most }) =>
  h("li", null,
    h("span", null, reason(each)),
    h("span", { class: "strength" },
      h(Bar, { share: Math.abs(each.contribution) / most, level: each.contribution > 0 ? "high" : "low" }),
      h("span", { class: "hint" }, strength(each.contribution))));

/** The weightiest first, the slight ones on request. */
export function Evidence({ evidence }) {
  const said = evidence
    .filter((each) => each.contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const most = Math.abs(said[0]?.contribution ?? 1);
  const list = (some) => h("ul", { class: "evidence" },
    some.map((each) => h(Reason, { key: each.feature, each, most })));
  return h("div", null,
    list(said.slice(0, FIRST)),
    said.length > FIRST && h("details", null,
      h("summary", null, t("evidence.more", { n: said.length - FIRST })), list(said.slice(FIRST))));
}
