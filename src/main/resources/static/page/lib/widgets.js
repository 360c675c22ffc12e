// Small parts that all areas use.

import { classes, h, useEffect, useRef } from "./ui.js";
import { knows, language, languageName, percent, t, word } from "./i18n.js";

/** Of which script a text mostly is, as a language tag for fonts and voices. */
export const scriptOf = (text) => (/\p{Script=Arabic}/u.test(text) ? "ar" : undefined);

/** A name, which keeps its own direction. */
export const Name = ({ text, lang = scriptOf(text) }) => h("bdi", { lang }, text);

/** The label to show first, by the language of the page. */
export function mainLabel(entity) {
  const { labels, id } = entity;
  return labels[language()] ?? labels.en ?? labels.fr ?? Object.values(labels)[0] ?? id;
}

/** A label in the script that the first label is not in, if there is one. */
export function otherLabel(entity) {
  const main = mainLabel(entity);
  return Object.values(entity.labels).find((label) => scriptOf(label) !== scriptOf(main));
}

/** An entity's name in both scripts. */
export function Labels({ entity }) {
  const other = otherLabel(entity);
  return h("span", { class: "labels" },
    h(Name, { text: mainLabel(entity) }),
    other && h("span", { class: "other-label" }, h(Name, { text: other })));
}

export const Type = ({ type }) =>
  h("span", { class: classes("type", `type-${type.toLowerCase()}`) }, word("type", type));

/** A share from 0 to 1 as a bar; a number or word beside it says the same. */
export const Bar = ({ share, level }) =>
  h("span", { class: classes("bar", level), "aria-hidden": "true" },
    h("span", { style: { inlineSize: `${100 * share}%` } }));

const levelOf = (value) => (value < 0.5 ? "low" : value < 0.8 ? "middle" : "high");

/** A probability as a bar and a number. */
export const Confidence = ({ value }) =>
  h("span", { class: "confidence", title: t("confidence") },
    h(Bar, { share: value, level: levelOf(value) }),
    h("span", { class: "figure" }, h("span", { class: "unseen" }, t("confidence"), " "), percent(value)));

/** Labels by language, a line each. */
export const NamesByLanguage = ({ names }) =>
  h("dl", { class: "by-language" },
    Object.entries(names).map(([lang, text]) =>
      h("div", { key: lang },
        h("dt", null, languageName(lang)),
        h("dd", null, [text].flat().map((each, i) => [i > 0 && " · ", h(Name, { text: each, lang })])))));

/** What the service refused, with its faults. */
export function Refusal({ problem }) {
  if (!problem) {
    return null;
  }
  return h("div", { class: "refusal", role: "alert" },
    h("p", null, h("strong", null, knows(`problem.${problem.type}`)
      ? t(`problem.${problem.type}`)
      : problem.title ?? t("problem.unknown"))),
    problem.message && problem.status > 0 && h("p", { lang: "en", dir: "ltr" }, problem.message),
    problem.faults?.length > 0 &&
      h("ul", { lang: "en", dir: "ltr" },
        problem.faults.map((fault) =>
          h("li", null, h("code", null, fault.pointer ?? fault.parameter ?? ""), " ", fault.detail))));
}

/** Tells, also to those who listen, how something stands. */
export const Status = ({ children }) => h("p", { class: "status", role: "status" }, children);

export const Button = ({ kind, ...rest }) =>
  h("button", { type: "button", ...rest, class: classes("button", kind, rest.class) });

/** A labelled control; the hint is beside the label and not of it. */
export const Field = ({ label, hint, children }) =>
  h("div", { class: "field" },
    h("label", null, h("span", { class: "field-label" }, label), children),
    hint && h("p", { class: "hint" }, hint));

export const Choice = ({ value, options, onChange, ...rest }) =>
  h("select", { ...rest, value, onChange: (event) => onChange(event.target.value) },
    options.map(([id, label]) => h("option", { value: id, selected: id === value }, label)));

export const Tick = ({ checked, onChange, children }) =>
  h("label", { class: "tick" },
    h("input", { type: "checkbox", checked, onChange: (event) => onChange(event.target.checked) }),
    h("span", null, children));

/** A dialog over the page; Escape closes it, and the browser keeps the focus in it. */
export function Dialog({ title, onClose, children }) {
  const dialog = useRef();
  useEffect(() => {
    dialog.current.showModal();
  }, []);
  return h("dialog", { ref: dialog, onClose, "aria-labelledby": "dialog-title" },
    h("header", { class: "dialog-head" },
      h("h2", { id: "dialog-title" }, title),
      h(Button, { kind: "quiet", "aria-label": t("close"), onClick: onClose }, "✕")),
    children);
}

/** Where files are dropped or chosen. */
export function Drop({ onFiles, accept, label, children }) {
  const over = (event, value) => {
    event.preventDefault();
    event.currentTarget.classList.toggle("over", value);
  };
  return h("div", {
    class: "drop",
    onDragOver: (event) => over(event, true),
    onDragLeave: (event) => over(event, false),
    onDrop: (event) => {
      over(event, false);
      onFiles([...event.dataTransfer.files], event.dataTransfer);
    },
  },
  children,
  h("label", { class: "file" }, label,
    h("input", {
      type: "file", accept, class: "unseen",
      onChange: (event) => {
        onFiles([...event.target.files]);
        event.target.value = "";
      },
    })));
}
