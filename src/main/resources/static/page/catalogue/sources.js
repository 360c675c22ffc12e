// Who gave each name, and when it was confirmed.

import { h, useLoaded } from "../lib/ui.js";
import { dateTime, languageName, t, word } from "../lib/i18n.js";
import * as api from "../lib/api.js";
import { Name, Refusal } from "../lib/widgets.js";

export function Sources({ id, version }) {
  const { value, problem } = useLoaded(() => api.names(id), [id, version]);
  return h("details", null,
    h("summary", null, t("sources.title")),
    h(Refusal, { problem }),
    h("div", { class: "wide" }, h("table", null,
      h("thead", null, h("tr", null,
        ["text", "language", "kind", "source", "confirmed"].map((field) => h("th", { key: field }, t(`field.${field}`))))),
      h("tbody", null, (value?.names ?? []).map((name) =>
        h("tr", { key: name.id },
          h("td", null, h(Name, { text: name.text, lang: name.language })),
          h("td", null, languageName(name.language)),
          h("td", null, word("kind", name.kind)),
          h("td", null, h("bdi", null, name.source)),
          h("td", null, name.confirmedAt && dateTime(name.confirmedAt))))))));
}
