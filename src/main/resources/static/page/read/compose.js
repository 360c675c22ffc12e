// Where a text comes in: pasted, typed, dropped, or one of the examples.

import { h } from "../lib/ui.js";
import { t } from "../lib/i18n.js";
import { Button, Drop } from "../lib/widgets.js";

/** The text of the first file, or what was dropped as text. */
async function textOf(files, transfer) {
  return files.length > 0 ? files[0].text() : (transfer?.getData("text/plain") ?? "");
}

/**
 * @param onText gets every change of the text; its second argument says that it is whole, so that it can be
 *     annotated at once
 */
export function Compose({ id, label, text, busy, onText, onAnnotate }) {
  const take = async (files, transfer) => {
    const dropped = await textOf(files, transfer);
    if (dropped) {
      onText(dropped, true);
    }
  };
  return h(Drop, { label: t("compose.file"), accept: ".txt,text/plain", onFiles: take },
    h("label", { for: id, class: "field-label" }, label),
    h("textarea", {
      id, dir: "auto", rows: 10, value: text, spellcheck: false, placeholder: t("compose.placeholder"),
      onInput: (event) => onText(event.target.value, event.inputType === "insertFromPaste"),
      onKeyDown: (event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          onAnnotate();
        }
      },
    }),
    onAnnotate && h(Button, {
      kind: "main", disabled: busy || !text.trim(), onClick: onAnnotate,
    }, t(busy ? "compose.busy" : "compose.annotate")));
}
