// Catalogue: entities are sought, shown, made and brought in.

import { h, useAction, useEffect, useState } from "../lib/ui.js";
import { language, t, word } from "../lib/i18n.js";
import { amend, at, go, link } from "../lib/route.js";
import * as api from "../lib/api.js";
import { may } from "../lib/session.js";
import { Button, Choice, Field, Labels, Name, Refusal, Type, scriptOf } from "../lib/widgets.js";
import { useSettled } from "../lib/picker.js";
import { Creator, draft } from "./editor.js";
import { Entity } from "./entity.js";
import { Imports } from "./imports.js";

const TYPES = ["", "PERSON", "PLACE", "ORGANIZATION", "EVENT", "WORK", "OTHER"];

const Row = ({ entity }) =>
  h("li", null,
    h("a", link({ area: "catalogue", entity: entity.id }),
      h(Labels, { entity }), h(Type, { type: entity.type }), h("code", null, entity.id)),
    entity.matchedName && h("span", { class: "hint" },
      t("search.by"), " ", h(Name, { text: entity.matchedName }), " · ", word("match", entity.match)));

function Search() {
  const [query, setQuery] = useState(at("q"));
  const [page, setPage] = useState({ entities: [] });
  const { problem, run } = useAction();
  const type = at("type");
  const settled = useSettled(query.trim());
  const load = (cursor) => api.search({ query: settled, type, cursor, limit: 30 });
  useEffect(() => {
    let current = true;
    amend({ q: settled });
    run(async () => {
      const first = await load();
      if (current) {
        setPage(first);
      }
    });
    return () => {
      current = false;
    };
  }, [settled, type]);
  const more = () =>
    run(async () => {
      const next = await load(page.next);
      setPage({ ...next, entities: [...page.entities, ...next.entities] });
    });
  return h("div", null,
    h("h1", null, t("catalogue.title")),
    h("p", { class: "lead" }, t("catalogue.lead")),
    h("div", { class: "search", role: "search" },
      h(Field, { label: t("search.label") },
        h("input", {
          type: "search", dir: "auto", value: query, placeholder: t("search.example"),
          onInput: (event) => setQuery(event.target.value),
        })),
      h(Field, { label: t("field.type") },
        h(Choice, {
          value: type, options: TYPES.map((each) => [each, each ? word("type", each) : t("search.all")]),
          onChange: (value) => amend({ type: value }),
        }))),
    h("div", { class: "actions" },
      may("edit") && h("a", { class: "button", ...link({ area: "catalogue", new: "yes" }) }, t("catalogue.new")),
      h("a", { class: "button", ...link({ area: "catalogue", view: "imports" }) }, t("catalogue.imports"))),
    h(Refusal, { problem }),
    h("ul", { class: "results", "aria-live": "polite" },
      page.entities.length === 0 && settled && h("li", { class: "hint" }, t("picker.none")),
      page.entities.map((entity) => h(Row, { key: entity.id, entity }))),
    page.next && h(Button, { onClick: more }, t("more")));
}

function New() {
  const name = at("name");
  const tag = name ? (scriptOf(name) ?? (language() === "ar" ? "fr" : language())) : language();
  return h("div", null,
    h("h1", null, t("catalogue.new")),
    may("edit")
      ? h(Creator, {
          start: draft(name, tag, at("type")),
          onDone: (entity) => go({ area: "catalogue", entity: entity.id }),
          onCancel: () => history.back(),
        })
      : h("p", { class: "hint" }, t("entity.key")));
}

export function Catalogue() {
  const id = at("entity");
  if (id) {
    return h("div", { class: "area" }, h(Entity, { key: id, id }));
  }
  if (at("new")) {
    return h("div", { class: "area" }, h(New));
  }
  return h("div", { class: "area" }, at("view") === "imports" ? h(Imports) : h(Search));
}
