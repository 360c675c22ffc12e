// The page of an entity: names, relations, history, and what its editors may do.

import { h, useAction, useEffect, useLoaded, useState } from "../lib/ui.js";
import { languageName, number, t, word } from "../lib/i18n.js";
import { go, link } from "../lib/route.js";
import * as api from "../lib/api.js";
import { may } from "../lib/session.js";
import { Button, Labels, Name, NamesByLanguage, Refusal, Type, mainLabel } from "../lib/widgets.js";
import { Picker } from "../lib/picker.js";
import { Editor } from "./editor.js";
import { History } from "./history.js";
import { Sources } from "./sources.js";

const known = new Map();

/** An entity's names by its id, which is shown until they are there. */
function EntityLink({ id }) {
  const [entity, setEntity] = useState(known.get(id));
  useEffect(() => {
    if (!known.has(id)) {
      api.entity(id).then(
        (found) => {
          known.set(id, found);
          setEntity(found);
        },
        () => known.set(id, undefined),
      );
    }
  }, [id]);
  return h("a", link({ area: "catalogue", entity: id }), entity ? h(Labels, { entity }) : h("code", null, id));
}

const Dates = ({ from, to }) =>
  (from || to) && [" ", h("span", { class: "hint", dir: "ltr" }, `${from ?? ""} – ${to ?? ""}`)];

const Relations = ({ relations }) =>
  h("dl", { class: "by-language" }, relations.map(({ predicate, object, from, to }, i) =>
    h("div", { key: i },
      h("dt", null, word("predicate", predicate)),
      h("dd", null, h(EntityLink, { key: object, id: object }), h(Dates, { from, to })))));

const OtherNames = ({ names }) =>
  h("ul", { class: "plain" }, names.map((name, i) =>
    h("li", { key: i },
      h(Name, { text: name.text, lang: name.language }), " ",
      h("span", { class: "hint" },
        [languageName(name.language), word("kind", name.kind), name.tone !== "NEUTRAL" && word("tone", name.tone)]
          .filter(Boolean).join(" · ")),
      h(Dates, name))));

const Section = ({ title, some, children }) =>
  some && h("section", null, h("h2", { class: "small-head" }, title), children);

function Facts({ entity }) {
  const { labels, aliases, names, descriptions, identifiers, relations, weight } = entity;
  const count = (object) => Object.keys(object).length > 0;
  return h("div", { class: "facts" },
    h(Section, { title: t("entity.labels"), some: true }, h(NamesByLanguage, { names: labels })),
    h(Section, { title: t("entity.aliases"), some: count(aliases) }, h(NamesByLanguage, { names: aliases })),
    h(Section, { title: t("entity.names"), some: names.length > 0 }, h(OtherNames, { names })),
    h(Section, { title: t("field.descriptions"), some: count(descriptions) }, h(NamesByLanguage, { names: descriptions })),
    h(Section, { title: t("field.relations"), some: relations.length > 0 }, h(Relations, { relations })),
    h(Section, { title: t("field.identifiers"), some: count(identifiers) },
      h("dl", { class: "by-language" }, Object.entries(identifiers).map(([scheme, value]) =>
        h("div", { key: scheme }, h("dt", null, scheme), h("dd", null, h("code", null, value)))))),
    h("p", { class: "hint" }, t("entity.weight", { weight: number(weight) })));
}

function Merge({ entity, onDone, onCancel }) {
  const [into, setInto] = useState(null);
  const { busy, problem, run } = useAction();
  return h("section", { class: "box" },
    h("h2", { class: "small-head" }, t("merge.title", { name: mainLabel(entity) })),
    h("p", null, t("merge.what")),
    h(Picker, { label: t("merge.search"), except: entity.id, onPick: setInto }),
    into && h("p", null, t("merge.sure", { from: mainLabel(entity), into: mainLabel(into), id: into.id })),
    h(Refusal, { problem }),
    h("div", { class: "actions" },
      h(Button, {
        kind: "main", disabled: busy || !into,
        onClick: () => run(async () => onDone(await api.merge(entity.id, entity.eTag, into.id))),
      }, t("merge.do")),
      h(Button, { onClick: onCancel }, t("cancel"))));
}

export function Entity({ id }) {
  const [doing, setDoing] = useState(null);
  const { value: entity, problem, reload } = useLoaded(() => api.entity(id), [id]);
  const stop = () => setDoing(null);
  const done = (written) => {
    stop();
    known.delete(id);
    if (written.id === id) {
      reload();
    } else {
      go({ area: "catalogue", entity: written.id });
    }
  };
  if (!entity) {
    return problem && h("div", null, h("h1", null, h("code", null, id)), h(Refusal, { problem }));
  }
  return h("div", { class: "entity" },
    h("p", null, h("a", link({ area: "catalogue" }), t("entity.back"))),
    h("header", null,
      h(Type, { type: entity.type }),
      h("h1", null, h(Labels, { entity })),
      h("code", null, entity.id)),
    entity.id !== id && h("p", { class: "box" }, t("entity.merged", { id })),
    may("edit")
      ? h("div", { class: "actions" },
          h(Button, { onClick: () => setDoing("edit"), "aria-pressed": String(doing === "edit") }, t("entity.edit")),
          h(Button, { onClick: () => setDoing("merge"), "aria-pressed": String(doing === "merge") }, t("entity.merge")))
      : h("p", { class: "hint" }, t("entity.key")),
    doing === "merge" && h(Merge, { entity, onDone: done, onCancel: stop }),
    doing === "edit"
      ? h(Editor, { entity, onDone: done, onCancel: stop })
      : h(Facts, { entity }),
    h(Sources, { id: entity.id, version: entity.version }),
    h(History, { id: entity.id, version: entity.version }));
}
