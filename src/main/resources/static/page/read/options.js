// The options of annotating: in the address, so that a link keeps them, and in the request.

import { h } from "../lib/ui.js";
import { t, word } from "../lib/i18n.js";
import { amend, at } from "../lib/route.js";
import { Choice, Field, Tick } from "../lib/widgets.js";
import { shown } from "./spans.js";

const TYPES = ["PERSON", "PLACE", "ORGANIZATION", "EVENT", "WORK", "OTHER"];
const ALSO = ["roles", "demonyms"];
const DEFAULT_MIN = 0.5;

const list = (name) => at(name).split(",").filter(Boolean);

const toggled = (values, value, on) =>
  (on ? [...values, value] : values.filter((each) => each !== value)).join(",");

/** The least confidence that is shown. */
export function least() {
  const given = Number(at("min") || DEFAULT_MIN);
  return given >= 0 && given <= 1 ? given : DEFAULT_MIN;
}

export const showLeast = (value) => amend({ min: value === DEFAULT_MIN ? "" : String(value) });

/** Whether names within names are shown. */
export const nested = () => at("nested") !== "no";

export const showNested = (on) => amend({ nested: on ? "" : "no" });

/** Of a text's annotations those that are wanted now. */
export const visible = ({ text, annotations }) =>
  shown(annotations, { min: least(), nested: nested(), size: text.length });

/**
 * What to ask for. All links come, sure or not and within each other, so that the slider needs no further
 * request.
 */
export function request() {
  const types = list("types").filter((type) => TYPES.includes(type));
  return {
    language: ["fr", "ar", "en"].includes(at("language")) ? at("language") : "auto",
    publishedAt: /^\d{4}-\d{2}-\d{2}$/.test(at("date")) ? at("date") : null,
    types,
    minConfidence: 0,
    overlaps: "all",
    include: ["candidates", "evidence", "nil", ...list("also").filter((each) => ALSO.includes(each))],
  };
}

/** A text that changes when the request must be made anew. */
export const requestKey = () => JSON.stringify(request());

export function Options() {
  const languages = ["auto", "fr", "ar", "en"].map((tag) => [tag, word("textLanguage", tag)]);
  const types = list("types");
  const also = list("also");
  return h("details", { class: "options" },
    h("summary", null, t("options.title")),
    h("div", { class: "option-fields" },
      h(Field, { label: t("options.language") },
        h(Choice, {
          value: at("language") || "auto", options: languages,
          onChange: (value) => amend({ language: value === "auto" ? "" : value }),
        })),
      h(Field, { label: t("options.date"), hint: t("options.dateHint") },
        h("input", {
          type: "date", value: at("date"), onChange: (event) => amend({ date: event.target.value }),
        })),
      h("fieldset", null,
        h("legend", null, t("options.types")),
        TYPES.map((type) =>
          h(Tick, {
            key: type, checked: types.includes(type),
            onChange: (on) => amend({ types: toggled(types, type, on) }),
          }, word("type", type))),
        h("p", { class: "hint" }, t("options.typesHint"))),
      h("fieldset", null,
        h("legend", null, t("options.also")),
        ALSO.map((each) =>
          h(Tick, {
            key: each, checked: also.includes(each),
            onChange: (on) => amend({ also: toggled(also, each, on) }),
          }, t(`options.${each}`))))));
}
