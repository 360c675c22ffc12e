// The annotated text: a name is a link to its card; arrow keys go from name to name.

import { classes, h, useEffect, useMemo, useRef, useState } from "../lib/ui.js";
import { language, percent, t, word } from "../lib/i18n.js";
import { mainLabel } from "../lib/widgets.js";
import { lights, useLight } from "./light.js";
import { keyOf, nest, paragraphs, typeOf } from "./spans.js";

const UNSURE = 0.7;

function spoken(annotation) {
  const meaning = annotation.entity ? mainLabel(annotation.entity) : t("nil");
  const type = word("type", typeOf(annotation));
  return `${annotation.text}: ${meaning}, ${type}, ${percent(annotation.confidence)}`;
}

/** Which way an arrow key goes in a text of a direction, or 0. */
function step(key, direction) {
  const forward = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = direction === "rtl" ? "ArrowRight" : "ArrowLeft";
  return { [forward]: 1, ArrowDown: 1, [back]: -1, ArrowUp: -1 }[key] ?? 0;
}

/** A name, and the names in it; `chosen` and `entry` are annotations, `order` has the number of each. */
function draw(part, { chosen, entry, order }) {
  if (typeof part === "string") {
    return part;
  }
  const { annotation, parts } = part;
  const says = spoken(annotation);
  return h("span", {
    key: `${annotation.start}-${annotation.end}`,
    "data-i": order.get(annotation),
    "data-key": keyOf(annotation),
    role: "link",
    tabindex: annotation === entry ? 0 : -1,
    "aria-label": says,
    title: says,
    class: classes(
      "name",
      `type-${typeOf(annotation).toLowerCase()}`,
      !annotation.entity && "unknown",
      annotation.confidence < UNSURE && "unsure",
      annotation === chosen && "chosen",
    ),
  }, parts.map((each) => draw(each, { chosen, entry, order })));
}

const holds = (parts, annotation) =>
  parts.some((part) => part.annotation && (part.annotation === annotation || holds(part.parts, annotation)));

/** Drawn anew only when something of its own differs. */
function Paragraph({ parts, chosen, entry, order }) {
  const own = (annotation) => (annotation && holds(parts, annotation) ? annotation : null);
  const [ownChosen, ownEntry] = [own(chosen), own(entry)];
  return useMemo(
    () => h("div", { class: "paragraph" },
      parts.map((part) => draw(part, { chosen: ownChosen, entry: ownEntry, order }))),
    [parts, ownChosen, ownEntry, order, language()],
  );
}

/**
 * @param lit the key of the thing to light up, or null
 * @param onOpen gets the annotation that was chosen
 * @param onLight gets the key of the thing that is pointed at, or null
 */
export function AnnotatedText({ text, lang, annotations, chosen, lit, label, onOpen, onLight }) {
  const box = useRef();
  const [reached, setReached] = useState(0);
  useEffect(() => {
    box.current.querySelector(".chosen")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const entry = annotations[Math.min(reached, annotations.length - 1)];
  const order = useMemo(() => new Map(annotations.map((annotation, i) => [annotation, i])), [annotations]);
  const parts = useMemo(() => paragraphs(nest(text, annotations)), [text, annotations]);
  const of = (event) => {
    const element = event.target.closest?.("[data-i]");
    return element && annotations[Number(element.dataset.i)];
  };
  const open = (event) => {
    const annotation = of(event);
    if (annotation) {
      event.preventDefault();
      setReached(order.get(annotation));
      onOpen(annotation);
    }
  };
  const press = (event) => {
    if (event.key === "Enter" || event.key === " ") {
      open(event);
      return;
    }
    const by = step(event.key, getComputedStyle(box.current).direction);
    const annotation = of(event);
    if (by && annotation) {
      event.preventDefault();
      const next = Math.max(0, Math.min(annotations.length - 1, order.get(annotation) + by));
      setReached(next);
      box.current.querySelector(`[data-i="${next}"]`).focus();
    }
  };
  useLight(box, lit, parts);
  return h("div", {
    ref: box, class: "article", dir: "auto", lang, role: "group", "aria-label": label,
    onClick: open, onKeyDown: press, ...lights(onLight),
  }, parts.map((each, i) => h(Paragraph, { key: i, parts: each, chosen, entry, order })));
}
