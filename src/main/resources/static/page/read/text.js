// The annotated text: a name is a link to its card; arrow keys go from name to name.

import { classes, h, useEffect, useMemo, useRef, useState } from "../lib/ui.js";
import { language, percent, t, word } from "../lib/i18n.js";
import { mainLabel } from "../lib/widgets.js";
import { keyOf, nest, typeOf } from "./spans.js";

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
  const entry = Math.min(reached, annotations.length - 1);
  const order = useMemo(() => new Map(annotations.map((annotation, i) => [annotation, i])), [annotations]);
  const of = (event) => {
    const element = event.target.closest?.("[data-i]");
    return element && annotations[Number(element.dataset.i)];
  };
  const light = (event) => {
    const annotation = of(event);
    onLight(annotation ? keyOf(annotation) : null);
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
  const draw = (part) => {
    if (typeof part === "string") {
      return part;
    }
    const { annotation, parts } = part;
    const i = order.get(annotation);
    return h("span", {
      key: `${annotation.start}-${annotation.end}`,
      "data-i": i,
      "data-key": keyOf(annotation),
      role: "link",
      tabindex: i === entry ? 0 : -1,
      "aria-label": spoken(annotation),
      title: spoken(annotation),
      class: classes(
        "name",
        `type-${typeOf(annotation).toLowerCase()}`,
        !annotation.entity && "unknown",
        annotation.confidence < UNSURE && "unsure",
        annotation === chosen && "chosen",
      ),
    }, parts.map(draw));
  };
  // drawn anew only when it differs, as pointing at a name must be quick in a long text, too
  const drawn = useMemo(() => nest(text, annotations).map(draw), [text, annotations, chosen, entry, language()]);
  useEffect(() => {
    const its = [...box.current.querySelectorAll("[data-key]")].filter(({ dataset }) => dataset.key === lit);
    its.forEach((name) => name.setAttribute("data-lit", ""));
    return () => its.forEach((name) => name.removeAttribute("data-lit"));
  }, [lit, drawn]);
  return h("div", {
    ref: box, class: "article", dir: "auto", lang, role: "group", "aria-label": label,
    onClick: open, onKeyDown: press, onMouseOver: light, onMouseLeave: () => onLight(null), onFocusIn: light,
  }, drawn);
}
