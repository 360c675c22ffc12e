// Looks for an entity by any of its spellings.

import { h, useEffect, useState } from "./ui.js";
import { t } from "./i18n.js";
import * as api from "./api.js";
import { Button, Field, Labels, Refusal, Type } from "./widgets.js";

/** The value, once it has not changed for a moment. */
export function useSettled(value, milliseconds = 200) {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** A search field with its finds as buttons; `onPick` gets the entity in short. */
export function Picker({ label, initial = "", except, onPick }) {
  const [query, setQuery] = useState(initial);
  const [found, setFound] = useState({ entities: [] });
  const settled = useSettled(query.trim());
  useEffect(() => {
    let current = true;
    if (!settled) {
      setFound({ entities: [] });
      return undefined;
    }
    api.search({ query: settled, limit: 8 }).then(
      (page) => current && setFound({ entities: page.entities, asked: true }),
      (problem) => current && setFound({ entities: [], problem }),
    );
    return () => {
      current = false;
    };
  }, [settled]);
  const entities = found.entities.filter((entity) => entity.id !== except);
  return h("div", { class: "picker" },
    h(Field, { label },
      h("input", {
        type: "search", dir: "auto", value: query, autocomplete: "off",
        onInput: (event) => setQuery(event.target.value),
      })),
    h(Refusal, { problem: found.problem }),
    h("ul", { class: "picks", "aria-live": "polite" },
      found.asked && entities.length === 0 && h("li", { class: "hint" }, t("picker.none")),
      entities.map((entity) =>
        h("li", { key: entity.id },
          h(Button, { kind: "pick", onClick: () => onPick(entity) },
            h(Labels, { entity }), h(Type, { type: entity.type }),
            h("code", null, entity.id))))));
}
