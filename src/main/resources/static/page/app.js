// The frame of the page: areas, language, key.

import { h, render, useAction, useState } from "./lib/ui.js";
import { LANGUAGES, language, preferred, speak, t, word } from "./lib/i18n.js";
import { amend, at, link, onRoute } from "./lib/route.js";
import * as api from "./lib/api.js";
import * as session from "./lib/session.js";
import { Button, Dialog, Field, Refusal } from "./lib/widgets.js";
import { Read } from "./read/read.js";
import { Pair } from "./read/pair.js";
import { Catalogue } from "./catalogue/catalogue.js";
import { Review } from "./review/review.js";

const AREAS = { read: Read, pair: Pair, catalogue: Catalogue, review: Review };

const area = () => (AREAS[at("area")] ? at("area") : "read");

function Navigation() {
  return h("nav", { "aria-label": t("nav.label") },
    Object.keys(AREAS).map((name) =>
      h("a", { ...link({ area: name }), "aria-current": name === area() ? "page" : undefined },
        t(`nav.${name}`))));
}

function Languages() {
  return h("div", { class: "languages", role: "group", "aria-label": t("nav.language") },
    Object.entries(LANGUAGES).map(([tag, { name, short }]) =>
      h("button", {
        type: "button", lang: tag, title: name, "aria-label": name,
        "aria-pressed": String(tag === language()),
        onClick: () => amend({ lang: tag }),
      }, short)));
}

function KeyDialog({ onClose }) {
  const [given, setGiven] = useState("");
  const { busy, problem, run } = useAction();
  const submit = (event) => {
    event.preventDefault();
    run(async () => {
      await session.use(given.trim(), api.me);
      onClose();
    });
  };
  return h(Dialog, { title: t("key.title"), onClose },
    h("form", { onSubmit: submit },
      h("p", null, t("key.why")),
      h(Field, { label: t("key.label"), hint: t("key.kept") },
        h("input", {
          type: "password", required: true, autocomplete: "off", dir: "ltr", value: given,
          onInput: (event) => setGiven(event.target.value),
        })),
      h(Refusal, { problem }),
      h("div", { class: "actions" },
        h(Button, { type: "submit", kind: "main", disabled: busy }, t("key.use")))));
}

function Who() {
  const [asking, setAsking] = useState(false);
  const { name, role } = session.me();
  return h("div", { class: "who" },
    session.key()
      ? h("span", { class: "signed" }, h("bdi", null, name), role && ` · ${word("role", role)}`,
          h(Button, { kind: "quiet", onClick: session.leave }, t("key.leave")))
      : h(Button, { kind: "quiet", onClick: () => setAsking(true) }, t("key.enter")),
    asking && h(KeyDialog, { onClose: () => setAsking(false) }));
}

function App() {
  return h("div", { class: "frame" },
    h("a", { class: "skip", href: "#main" }, t("nav.skip")),
    h("header", { class: "top" },
      h("a", { class: "mark", ...link({ area: "read" }) },
        h("span", { lang: "ar" }, "نسبة"), h("span", { lang: "fr" }, "Nisba")),
      h(Navigation),
      h("div", { class: "tools" }, h(Languages), h(Who))),
    h("main", { id: "main", tabindex: -1 }, h(AREAS[area()], { key: area() })),
    h("footer", null, h("p", null, t("footer.privacy")),
      h("p", null, h("a", { href: "/openapi" }, t("footer.api")))));
}

function draw() {
  document.title = `${t(`nav.${area()}`)} · Nisba`;
  render(h(App), document.getElementById("app"));
}

async function follow() {
  if ((at("lang") || preferred()) !== language()) {
    await speak(at("lang"));
  }
  draw();
}

onRoute(follow);
session.onSession(draw);
await speak(at("lang"));
draw();
await session.enter(api.me).catch((problem) => problem.status === 401 && session.leave());
