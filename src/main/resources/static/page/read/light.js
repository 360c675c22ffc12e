// What is pointed at lights up wherever it is shown.

import { useEffect } from "../lib/ui.js";

/**
 * Marks all in a box with `data-key` that show a thing. Without drawing them anew, so that pointing at a name is quick
 * in a long text, too.
 *
 * @param lit the thing's key, or null
 * @param drawn what the box holds: when it is another, it is marked again
 */
export function useLight(box, lit, drawn) {
  useEffect(() => {
    const its = [...box.current.querySelectorAll("[data-key]")].filter(({ dataset }) => dataset.key === lit);
    its.forEach((each) => each.setAttribute("data-lit", ""));
    return () => its.forEach((each) => each.removeAttribute("data-lit"));
  }, [lit, drawn]);
}

/** Listeners of a box that tell `onLight` the key of the thing that is pointed at or has the focus, or null. */
export function lights(onLight) {
  const light = (event) => onLight(event.target.closest?.("[data-key]")?.dataset.key ?? null);
  return { onMouseOver: light, onMouseLeave: () => onLight(null), onFocusIn: light, onFocusOut: () => onLight(null) };
}
