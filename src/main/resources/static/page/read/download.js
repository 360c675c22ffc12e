// An annotated text as a file.

import { mainLabel } from "../lib/widgets.js";
import { keyOf, nest, typeOf } from "./spans.js";

/** Hands a file to the browser. */
export function save(name, type, content) {
  const blob = content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` });
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The answer of the service with the annotations that are shown, and the text that the offsets are into. */
export function toJson(answer, annotations) {
  const { language, offsets, revision, text } = answer;
  return `${JSON.stringify({ language, offsets, revision, text, annotations }, null, 2)}\n`;
}

const COLUMNS = {
  start: (annotation) => annotation.start,
  end: (annotation) => annotation.end,
  text: (annotation) => annotation.text,
  type: typeOf,
  confidence: (annotation) => annotation.confidence,
  match: (annotation) => annotation.match ?? "NIL",
  entity: (annotation) => annotation.entity?.id ?? "",
  label_fr: (annotation) => annotation.entity?.labels.fr ?? "",
  label_ar: (annotation) => annotation.entity?.labels.ar ?? "",
  label_en: (annotation) => annotation.entity?.labels.en ?? "",
  cluster: (annotation) => annotation.cluster ?? "",
};

/** A cell of CSV; what a spreadsheet would take for a formula is put behind an apostrophe. */
function cell(value) {
  const text = String(value).replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line a name (RFC 4180), with the mark by which spreadsheets know UTF-8. */
export function toCsv(annotations) {
  const lines = annotations.map((annotation) => Object.values(COLUMNS).map((column) => column(annotation)));
  return [Object.keys(COLUMNS), ...lines].map((line) => `${line.map(cell).join(",")}\r\n`).join("").replace(/^/, "\ufeff");
}

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text) => text.replace(/[&<>"]/g, (character) => ESCAPES[character]);

const STYLE = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.8 Georgia,"Noto Naskh Arabic",serif}
article{white-space:pre-wrap;unicode-bidi:plaintext}mark{background:#eef;color:inherit;border-bottom:2px solid #668}
mark:not([data-entity]){background:none;border-bottom-style:dashed}`;

function markUp(part) {
  if (typeof part === "string") {
    return escape(part);
  }
  const { annotation, parts } = part;
  const meaning = annotation.entity
    ? ` data-entity="${escape(keyOf(annotation))}" title="${escape(mainLabel(annotation.entity))}"`
    : ` data-cluster="${annotation.cluster}"`;
  return `<mark data-type="${typeOf(annotation)}" data-confidence="${annotation.confidence}"${meaning}>${
    parts.map(markUp).join("")}</mark>`;
}

/** The text as a page that stands alone, its names marked. */
export function toHtml(answer, annotations) {
  const body = nest(answer.text, annotations).map(markUp).join("");
  return `<!doctype html>
<html lang="${answer.language}">
<head><meta charset="utf-8"><title>Nisba</title><style>${STYLE}</style></head>
<body><article dir="auto">${body}</article></body>
</html>
`;
}
