// Review: what readers sent in is confirmed, corrected, made an entity or dismissed.

import { h, useAction, useEffect, useState } from "../lib/ui.js";
import { number, t } from "../lib/i18n.js";
import { amend, at } from "../lib/route.js";
import * as api from "../lib/api.js";
import { may } from "../lib/session.js";
import { Button, Refusal, Status } from "../lib/widgets.js";
import { Item } from "./item.js";

const STATES = ["OPEN", "DONE"];

export function Review() {
  const [items, setItems] = useState(null);
  const [next, setNext] = useState(undefined);
  const [told, setTold] = useState("");
  const { problem, run } = useAction();
  const state = STATES.includes(at("state")) ? at("state") : "OPEN";
  const load = (cursor) =>
    run(async () => {
      const page = await api.reviewItems({ state, cursor, limit: 20 });
      setItems((before) => [...(cursor ? before : []), ...page.items]);
      setNext(page.next);
    });
  const allowed = may("edit");
  useEffect(() => {
    if (allowed) {
      load();
    }
  }, [state, allowed]);
  const decided = (item) => {
    setItems(items.filter((each) => each.id !== item.id));
    setTold(t("review.decided", { text: item.text }));
  };
  return h("div", { class: "area" },
    h("h1", null, t("review.title")),
    h("p", { class: "lead" }, t("review.lead")),
    h("p", { class: "privacy" }, t("send.nothingStored")),
    !allowed && h("p", { class: "box" }, t("review.key")),
    allowed && h("div", { class: "actions", role: "group", "aria-label": t("review.state") },
      STATES.map((each) =>
        h(Button, {
          key: each, "aria-pressed": String(each === state), onClick: () => amend({ state: each === "OPEN" ? "" : each }),
        }, t(`review.${each}`)))),
    h(Refusal, { problem }),
    h(Status, null, told),
    allowed && items?.length === 0 && h("p", { class: "hint" }, t("review.none")),
    allowed && items && h("ul", { class: "items" },
      items.map((item) => h(Item, { key: item.id, item, onDecided: decided }))),
    allowed && next && h(Button, { onClick: () => load(next) }, t("more")),
    allowed && items && h("p", { class: "hint" }, t("review.count", { n: number(items.length) })));
}
