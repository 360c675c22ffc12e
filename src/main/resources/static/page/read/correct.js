// "Not this one": another entity is chosen, and the spelling becomes an alias of it.

import { h, useAction, useState } from "../lib/ui.js";
import { t } from "../lib/i18n.js";
import * as api from "../lib/api.js";
import { Button, Labels, Refusal, Tick, mainLabel } from "../lib/widgets.js";
import { Picker } from "../lib/picker.js";

/** How a stored name was met that the wrong entity bears itself. */
const STORED = ["EXACT", "FOLDED", "ACRONYM"];

/** Takes a spelling from an entity, if it has it other than as a label; the revision since then. */
async function takeName(id, text) {
  const { names, eTag } = await api.names(id);
  const name = names.find((each) => each.text === text && each.kind !== "LABEL");
  return name && (await api.removeName(id, name.id, eTag)).revision;
}

export function Correct({ annotation, language, onChanged }) {
  const { entity, candidates = [], match, text } = annotation;
  const [open, setOpen] = useState(!entity);
  const [target, setTarget] = useState(null);
  const [taking, setTaking] = useState(false);
  const { busy, problem, run } = useAction();
  const others = candidates.filter((candidate) => candidate.entity.id !== entity?.id);
  const wrongName = STORED.includes(match)
    ? candidates.find((candidate) => candidate.entity.id === entity?.id)?.matchedName
    : undefined;
  const correct = () =>
    run(async () => {
      const { revision } = await api.addName(target.id, { language, text });
      const later = taking && wrongName && (await takeName(entity.id, wrongName));
      onChanged(later || revision);
    });
  if (!open) {
    return h("div", { class: "actions" }, h(Button, { onClick: () => setOpen(true) }, t("correct.open")));
  }
  return h("section", { class: "correct" },
    h("h3", { class: "small-head" }, t(entity ? "correct.title" : "correct.unknown")),
    others.length > 0 && h("ul", { class: "picks" }, others.map((candidate) =>
      h("li", { key: candidate.entity.id },
        h(Button, {
          kind: "pick", "aria-pressed": String(target?.id === candidate.entity.id),
          onClick: () => setTarget(candidate.entity),
        }, h(Labels, { entity: candidate.entity }))))),
    h(Picker, { label: t("correct.search"), except: entity?.id, onPick: setTarget }),
    target && h("div", { class: "decision" },
      h("p", null, t("correct.what", { text, name: mainLabel(target) })),
      wrongName && h(Tick, { checked: taking, onChange: setTaking },
        t("correct.take", { text: wrongName, name: mainLabel(entity) })),
      h(Button, { kind: "main", disabled: busy, onClick: correct }, t("correct.alias"))),
    h(Refusal, { problem }));
}
