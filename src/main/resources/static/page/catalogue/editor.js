// An entity is changed or made. When somebody else changed it meanwhile, both versions are shown and made into one.

import { h, useAction, useRef, useState } from "../lib/ui.js";
import { t } from "../lib/i18n.js";
import * as api from "../lib/api.js";
import { Button, Field, Refusal } from "../lib/widgets.js";
import { Conflict } from "./conflict.js";
import { Form } from "./form.js";
import { NEW, toEntity, toForm } from "./model.js";

/** @param onDone gets the entity as it was written */
export function Editor({ entity, onDone, onCancel }) {
  const [base, setBase] = useState({ form: toForm(entity), eTag: entity.eTag });
  const [form, setForm] = useState(base.form);
  const [theirs, setTheirs] = useState(null);
  const { busy, problem, run } = useAction();
  const save = (content = form, eTag = base.eTag) =>
    run(async () => {
      try {
        onDone(await api.replace(entity.id, eTag, toEntity(content)));
      } catch (refused) {
        if (refused.status !== 412) {
          throw refused;
        }
        const latest = await api.entity(entity.id);
        setTheirs({ form: toForm(latest), eTag: latest.eTag });
      }
    });
  if (theirs) {
    return h(Conflict, {
      before: base.form, theirs: theirs.form, mine: form, busy,
      onChosen: (content) => {
        setBase(theirs);
        setForm(content);
        setTheirs(null);
        save(content, theirs.eTag);
      },
      onCancel: () => setTheirs(null),
    });
  }
  return h("form", {
    onSubmit: (event) => {
      event.preventDefault();
      save();
    },
  },
  h(Form, { form, problem, onChange: setForm }),
  h(Refusal, { problem }),
  h("div", { class: "actions" },
    h(Button, { type: "submit", kind: "main", disabled: busy }, t("editor.save")),
    h(Button, { onClick: onCancel }, t("cancel"))));
}

/** The form of a new entity of which a name and perhaps the type are known. */
export function draft(name, language, type) {
  const label = { language, text: name, kind: "LABEL", tone: "NEUTRAL", from: "", to: "" };
  return { ...NEW, type: type || NEW.type, names: name ? [label] : [] };
}

/**
 * @param start the form to begin with
 * @param create gets the content; by default it is created in the catalogue
 */
export function Creator({ start, create, onDone, onCancel }) {
  const once = useRef(api.onceOnly());
  const [form, setForm] = useState(start);
  const [id, setId] = useState("");
  const { busy, problem, run } = useAction();
  const submit = (event) => {
    event.preventDefault();
    const content = { ...toEntity(form), ...(id.trim() && { id: id.trim() }) };
    const make = create ?? ((whole) => api.create(whole, once.current));
    run(async () => onDone(await make(content))).then(() => {
      once.current = api.onceOnly();
    });
  };
  return h("form", { onSubmit: submit },
    h(Field, { label: t("field.id"), hint: t("field.idHint") },
      h("input", { dir: "ltr", value: id, onInput: (event) => setId(event.target.value) })),
    h(Form, { form, problem, onChange: setForm }),
    h(Refusal, { problem }),
    h("div", { class: "actions" },
      h(Button, { type: "submit", kind: "main", disabled: busy }, t("editor.create")),
      h(Button, { onClick: onCancel }, t("cancel"))));
}
