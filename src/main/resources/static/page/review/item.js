// One thing to review: a spelling, what it was linked with, and the four decisions.

import { h, useAction, useState } from "../lib/ui.js";
import { dateTime, languageName, number, t, word } from "../lib/i18n.js";
import { link } from "../lib/route.js";
import * as api from "../lib/api.js";
import { Button, Confidence, Labels, Name, Refusal, Type, mainLabel } from "../lib/widgets.js";
import { Picker } from "../lib/picker.js";
import { Creator, draft } from "../catalogue/editor.js";

/** The name with the words around it, if those were sent. */
const Passage = ({ item }) =>
  h("p", { class: "passage", dir: "auto", lang: item.language },
    item.before && `…${item.before}`, h("strong", null, h(Name, { text: item.text })), item.after && `${item.after}…`);

const Proposal = ({ entity, confidence }) =>
  h("div", { class: "proposal" },
    h("span", { class: "hint" }, t("review.proposed")),
    h("a", link({ area: "catalogue", entity: entity.id }), h(Labels, { entity })),
    confidence != null && h(Confidence, { value: confidence }));

function About({ item }) {
  return h("p", { class: "hint" },
    item.type && [h(Type, { type: item.type }), " "],
    languageName(item.language), " · ", t("review.seen", { n: number(item.seen) }), " · ",
    h("time", { datetime: item.lastSeen }, dateTime(item.lastSeen)));
}

const Decided = ({ item }) =>
  h("p", null, h("strong", null, word("decision", item.decision)), " · ", h("bdi", null, item.decidedBy), " · ",
    h("time", { datetime: item.decidedAt }, dateTime(item.decidedAt)));

function Decisions({ item, onDecided }) {
  const [doing, setDoing] = useState(null);
  const { busy, problem, run } = useAction();
  const decide = (decision) =>
    run(async () => {
      await api.decide(item.id, decision);
      onDecided(item);
    });
  const stop = () => setDoing(null);
  const choice = (name) =>
    h(Button, { disabled: busy, "aria-pressed": String(doing === name), onClick: () => setDoing(name) }, t(`review.${name}`));
  return h("div", null,
    h("div", { class: "actions" },
      item.entity && h(Button, { kind: "main", disabled: busy, onClick: () => decide({ decision: "CONFIRM" }) },
        t("review.confirm", { text: item.text, name: mainLabel(item.entity) })),
      choice("correct"), choice("create"),
      h(Button, { disabled: busy, onClick: () => decide({ decision: "DISMISS" }) }, t("review.dismiss"))),
    doing === "correct" && h("div", { class: "box" },
      h("p", null, t("review.correctWhat", { text: item.text })),
      h(Picker, {
        label: t("correct.search"), initial: item.text, except: item.entity?.id,
        onPick: (entity) => decide({ decision: "CORRECT", entity: entity.id }),
      })),
    doing === "create" && h("div", { class: "box" }, h(Creator, {
      start: draft(item.text, item.language, item.type),
      create: (content) => api.decide(item.id, { decision: "CREATE", create: content }),
      onDone: () => onDecided(item), onCancel: stop,
    })),
    h(Refusal, { problem }));
}

export const Item = ({ item, onDecided }) =>
  h("li", { class: "box item" },
    h(Passage, { item }),
    h(About, { item }),
    item.entity && h(Proposal, item),
    item.state === "OPEN" ? h(Decisions, { item, onDecided }) : h(Decided, { item }));
