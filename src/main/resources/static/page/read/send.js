// Chosen unknown names and unsure links go to review, and only those.

import { h, useAction, useState } from "../lib/ui.js";
import { percent, t } from "../lib/i18n.js";
import * as api from "../lib/api.js";
import { may } from "../lib/session.js";
import { Button, Name, Refusal, Status, Tick, mainLabel } from "../lib/widgets.js";
import { things, typeOf } from "./spans.js";

const UNSURE = 0.8;
const AROUND = 100;

/** A piece of text that is not cut within a pair of surrogates. */
const whole = (text) => text.replace(/^[\udc00-\udfff]/, "").replace(/[\ud800-\udbff]$/, "");

/** What of an annotation may go to review: each spelling of an unknown thing, and each unsure link, once. */
function doubtful({ text, language, annotations }) {
  const bySpelling = new Map();
  for (const thing of things(annotations)) {
    for (const annotation of thing.all) {
      if (!annotation.entity || annotation.confidence < UNSURE) {
        bySpelling.set(`${thing.key} ${annotation.text}`, { annotation, text, language });
      }
    }
  }
  return [...bySpelling].map(([key, value]) => ({ key: `${language} ${key}`, ...value }));
}

/** As the service takes it; the words around it only if wanted. */
function item({ annotation, text, language }, around) {
  const { start, end, entity, confidence, match } = annotation;
  return {
    text: annotation.text, language, type: typeOf(annotation), entity: entity?.id ?? null, confidence,
    match: match ?? null,
    ...(around && {
      before: whole(text.slice(Math.max(0, start - AROUND), start)),
      after: whole(text.slice(end, end + AROUND)),
    }),
  };
}

export function SendToReview({ documents }) {
  const [wanted, setWanted] = useState([]);
  const [around, setAround] = useState(false);
  const [sent, setSent] = useState(null);
  const { busy, problem, run } = useAction();
  const all = documents.flatMap(doubtful);
  if (all.length === 0) {
    return h("p", { class: "privacy" }, t("send.nothingStored"));
  }
  const chosen = all.filter(({ key }) => wanted.includes(key));
  const send = () =>
    run(async () => {
      setSent(await api.sendToReview(chosen.map((each) => item(each, around))));
      setWanted([]);
    });
  return h("section", { class: "send" },
    h("h2", { class: "small-head" }, t("send.title")),
    h("p", { class: "privacy" }, t("send.nothingStored")),
    may("annotate")
      ? h("div", null,
          h("ul", null, all.map(({ key, annotation }) =>
            h("li", { key }, h(Tick, {
              checked: wanted.includes(key),
              onChange: (on) => setWanted(on ? [...wanted, key] : wanted.filter((each) => each !== key)),
            },
            h(Name, { text: annotation.text }), " ",
            h("span", { class: "hint" }, annotation.entity
              ? [h(Name, { text: mainLabel(annotation.entity) }), " ", percent(annotation.confidence)]
              : t("nil")))))),
          h(Tick, { checked: around, onChange: setAround }, t("send.around", { n: AROUND })),
          h(Button, { disabled: busy || chosen.length === 0, onClick: send }, t("send.send", { n: chosen.length })))
      : h("p", { class: "hint" }, t("send.key")),
    h(Refusal, { problem }),
    h(Status, null, sent && t("send.sent", { added: sent.added, again: sent.seenAgain })));
}
