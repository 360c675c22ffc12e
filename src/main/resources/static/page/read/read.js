// Read: a text in, its names and what they mean out.

import { h, useAction, useEffect, useMemo, useRef, useState } from "../lib/ui.js";
import { t } from "../lib/i18n.js";
import * as api from "../lib/api.js";
import { Button, Refusal, Status } from "../lib/widgets.js";
import { AnnotatedText } from "./text.js";
import { Card } from "./card.js";
import { Compose } from "./compose.js";
import { EXAMPLES } from "./examples.js";
import { Found } from "./found.js";
import { Options, least, nested, request, requestKey, visible } from "./options.js";
import { Toolbar } from "./toolbar.js";
import { keyOf } from "./spans.js";

// The text stays in memory while one is in another area, and nowhere else.
const kept = { text: "", answer: null };

function Examples({ onText }) {
  return h("div", { class: "examples" },
    h("h2", { class: "small-head" }, t("examples.title")),
    h("ul", null, EXAMPLES.map((example) =>
      h("li", { key: example.id },
        h("span", null, t(`example.${example.id}`)),
        ["fr", "ar"].map((lang) =>
          h(Button, { kind: "quiet", key: lang, onClick: () => onText(example[lang], true) },
            t(`examples.${lang}`)))))));
}

/** The card of what was chosen, else all that was found. */
function Side({ card, ...found }) {
  return h("aside", { class: card ? "side with-card" : "side" }, card ?? h(Found, found));
}

export function Read() {
  const [text, setText] = useState(kept.text);
  const [answer, setAnswer] = useState(kept.answer);
  const [chosen, setChosen] = useState(null);
  const [lit, setLit] = useState(null);
  const { busy, problem, run } = useAction();
  const reader = useRef();
  const turn = useRef(0);

  const annotate = (whole = text, minRevision = undefined) =>
    run(async () => {
      const mine = ++turn.current;
      const next = { ...(await api.annotate({ ...request(), text: whole, minRevision })), text: whole };
      if (mine === turn.current) {
        kept.answer = next;
        setAnswer(next);
        setChosen(null);
      }
    });
  const take = (next, whole) => {
    kept.text = next;
    setText(next);
    if (whole && next.trim()) {
      annotate(next);
    }
  };
  const wanted = requestKey();
  const asked = useRef(wanted);
  useEffect(() => {
    if (answer && asked.current !== wanted) {
      annotate(answer.text);
    }
    asked.current = wanted;
  }, [wanted]);
  const edit = () => {
    kept.answer = null;
    setAnswer(null);
    setChosen(null);
  };
  const close = () => {
    setChosen(null);
    reader.current?.querySelector(".chosen")?.focus();
  };

  const annotations = useMemo(() => answer && visible(answer), [answer, least(), nested()]);
  const documents = useMemo(() => [{ ...answer, annotations }], [answer, annotations]);

  if (!answer) {
    return h("div", { class: "area compose" },
      h("h1", null, t("read.title")),
      h("p", { class: "lead" }, t("read.lead")),
      h(Compose, { id: "text", label: t("compose.label"), text, busy, onText: take, onAnnotate: () => annotate() }),
      h(Refusal, { problem }),
      h("p", { class: "privacy" }, t("read.privacy")),
      h(Options),
      h(Examples, { onText: take }));
  }
  return h("div", { class: "area reader", ref: reader },
    h("h1", { class: "unseen" }, t("read.title")),
    h(Toolbar, { answer, annotations, onEdit: edit }),
    h(Refusal, { problem }),
    h("div", { class: "columns" },
      h("div", { class: "text-column" },
        h("section", { class: "paper" },
          h(AnnotatedText, {
            text: answer.text, lang: answer.language, annotations, chosen, label: t("read.text"),
            lit: lit ?? (chosen && keyOf(chosen)), onOpen: setChosen, onLight: setLit,
          })),
        h(Status, null, t("read.count", { n: annotations.length })),
        h("p", { class: "hint keys" }, t("read.keys")),
        h(Options)),
      h(Side, {
        card: chosen && h(Card, {
          key: `${chosen.start}-${chosen.end}`, annotation: chosen, language: answer.language,
          onClose: close, onChanged: (revision) => annotate(answer.text, revision),
        }),
        documents, onOpen: setChosen, onLight: setLit, lit,
      })));
}
