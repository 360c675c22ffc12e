// Two articles side by side: linked together, so that the same thing lights up in both.

import { h, useAction, useMemo, useState } from "../lib/ui.js";
import { t } from "../lib/i18n.js";
import * as api from "../lib/api.js";
import { Button, Refusal, Status } from "../lib/widgets.js";
import { AnnotatedText } from "./text.js";
import { Card } from "./card.js";
import { Compose } from "./compose.js";
import { EXAMPLES } from "./examples.js";
import { Found } from "./found.js";
import { Options, least, nested, request, visible } from "./options.js";
import { Legend, Slider } from "./toolbar.js";
import { keyOf } from "./spans.js";

const SIDES = ["fr", "ar"];

const kept = { texts: { fr: "", ar: "" }, answers: null };

/** How many things all texts name. */
function common(documents) {
  const [first, ...others] = documents.map(({ annotations }) => new Set(annotations.map(keyOf)));
  return [...first].filter((key) => others.every((keys) => keys.has(key))).length;
}

export function Pair() {
  const [texts, setTexts] = useState(kept.texts);
  const [answers, setAnswers] = useState(kept.answers);
  const [chosen, setChosen] = useState(null);
  const [lit, setLit] = useState(null);
  const { busy, problem, run } = useAction();
  const show = (next) => {
    kept.answers = next;
    setAnswers(next);
    setChosen(null);
  };
  const annotate = (both = texts, minRevision = undefined) =>
    run(async () => {
      const documents = SIDES.map((side) => ({ id: side, text: both[side] }));
      const answer = await api.annotate({ ...request(), documents, minRevision });
      show(answer.documents.map((document, i) => ({ ...document, text: documents[i].text })));
    });
  const put = (next) => {
    kept.texts = next;
    setTexts(next);
  };
  const documents = useMemo(
    () => answers?.map((answer) => ({ ...answer, annotations: visible(answer) })),
    [answers, least(), nested()],
  );
  if (!answers) {
    return h("div", { class: "area compose" },
      h("h1", null, t("pair.title")),
      h("p", { class: "lead" }, t("pair.lead")),
      h("div", { class: "pair" }, SIDES.map((side) =>
        h(Compose, {
          key: side, id: `text-${side}`, label: t(`pair.${side}`), text: texts[side], busy,
          onText: (text) => put({ ...texts, [side]: text }),
        }))),
      h("div", { class: "actions" }, h(Button, {
        kind: "main", disabled: busy || SIDES.some((side) => !texts[side].trim()), onClick: () => annotate(),
      }, t(busy ? "compose.busy" : "pair.annotate"))),
      h(Refusal, { problem }),
      h("p", { class: "privacy" }, t("read.privacy")),
      h("div", { class: "examples" },
        h("h2", { class: "small-head" }, t("pair.examples")),
        h("ul", null, EXAMPLES.map((example) =>
          h("li", { key: example.id }, h(Button, {
            kind: "quiet",
            onClick: () => {
              put(example);
              annotate(example);
            },
          }, t(`example.${example.id}`)))))),
      h(Options));
  }
  const languageOf = (annotation) =>
    documents.find((document) => document.annotations.includes(annotation))?.language;
  return h("div", { class: "area reader" },
    h("h1", { class: "unseen" }, t("pair.title")),
    h("div", { class: "toolbar" }, h("div", { class: "toolbar-row" },
      h(Button, { onClick: () => show(null) }, t("toolbar.edit")), h(Slider), h(Legend))),
    h(Refusal, { problem }),
    h(Status, null, t("pair.common", { n: common(documents) })),
    h("div", { class: "pair" }, documents.map((document) =>
      h("section", { class: "paper", key: document.id },
        h(AnnotatedText, {
          text: document.text, lang: document.language, annotations: document.annotations, chosen,
          label: t(`pair.${document.id}`), lit: lit ?? (chosen && keyOf(chosen)), onOpen: setChosen, onLight: setLit,
        })))),
    h("p", { class: "hint keys" }, t("read.keys")),
    h("aside", { class: chosen ? "side with-card" : "side" }, chosen
      ? h(Card, {
          key: `${chosen.text}-${chosen.start}`, annotation: chosen, language: languageOf(chosen),
          onClose: () => setChosen(null), onChanged: (revision) => annotate(texts, revision),
        })
      : h(Found, { documents, lit, onOpen: setChosen, onLight: setLit })));
}
