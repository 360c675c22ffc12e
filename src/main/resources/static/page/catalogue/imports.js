// Files are brought into the catalogue, and it is taken away as a file.

import { h, useAction, useEffect, useLoaded, useState } from "../lib/ui.js";
import { number, t, word } from "../lib/i18n.js";
import * as api from "../lib/api.js";
import { may } from "../lib/session.js";
import { Button, Choice, Drop, Field, Refusal } from "../lib/widgets.js";
import { save } from "../read/download.js";

const OFTEN = 500;
const COUNTS = ["read", "accepted", "changed", "unchanged", "rejected"];

function Rejections({ report }) {
  const { rejected, rejections } = report;
  return rejected > 0 && h("div", null,
    h("h3", { class: "small-head" }, t("imports.rejections", { n: number(rejected) })),
    h("div", { class: "wide" }, h("table", null,
      h("thead", null, h("tr", null, h("th", null, t("imports.line")), h("th", null, t("imports.reason")))),
      h("tbody", null, rejections.map(({ line, reason }) =>
        h("tr", { key: line }, h("td", { class: "figure" }, number(line)),
          h("td", { lang: "en", dir: "ltr" }, reason)))))));
}

function Report({ report, onCancel }) {
  const running = report.state === "RUNNING";
  return h("article", { class: "box report", "aria-busy": String(running) },
    h("header", null,
      h("strong", { class: `state ${report.state.toLowerCase()}` }, word("importState", report.state)), " ",
      h("bdi", { class: "hint" }, [report.format, report.source].filter(Boolean).join(" · "))),
    running && h("progress", { "aria-label": t("imports.running") }),
    h("dl", { class: "counts", "aria-live": "polite" }, COUNTS.map((count) =>
      h("div", { key: count }, h("dt", null, t(`imports.${count}`)), h("dd", null, number(report[count]))))),
    report.failure && h("p", { lang: "en", dir: "ltr" }, report.failure),
    h(Rejections, { report }),
    running && may("edit") && h(Button, { onClick: onCancel }, t("imports.cancel")));
}

/** Follows an import until it has ended. */
function Following({ first, onEnd }) {
  const [report, setReport] = useState(first);
  const { problem, run } = useAction();
  useEffect(() => {
    if (report.state !== "RUNNING") {
      onEnd();
      return undefined;
    }
    const timer = setTimeout(() => run(async () => setReport(await api.importReport(report.id))), OFTEN);
    return () => clearTimeout(timer);
  }, [report]);
  const cancel = () => run(async () => setReport(await api.cancelImport(report.id)));
  return h("div", null, h(Report, { report, onCancel: cancel }), h(Refusal, { problem }));
}

function Export() {
  const { busy, problem, run } = useAction();
  const take = (format, name) =>
    run(async () => save(name, "", await api.exported(format)));
  return h("section", null,
    h("h2", { class: "small-head" }, t("export.title")),
    h("div", { class: "actions" },
      h(Button, { disabled: busy, onClick: () => take("nisba", "nisba-catalogue.ndjson") }, t("export.nisba")),
      h(Button, { disabled: busy, onClick: () => take("csv", "nisba-catalogue.csv") }, t("export.csv"))),
    h(Refusal, { problem }));
}

export function Imports() {
  const [source, setSource] = useState("import");
  const [edits, setEdits] = useState("keep");
  const [started, setStarted] = useState([]);
  const { busy, problem, run } = useAction();
  const past = useLoaded(() => api.imports(), []);
  const begin = (files) =>
    run(async () => {
      for (const file of files) {
        const report = await api.startImport(file, { source, edits });
        setStarted((before) => [report, ...before]);
      }
    });
  const ids = started.map((report) => report.id);
  const earlier = (past.value?.imports ?? []).filter((report) => !ids.includes(report.id));
  return h("div", { class: "imports" },
    h("h1", null, t("imports.title")),
    may("edit")
      ? h("div", { class: "bring" },
          h("div", { class: "field-pair" },
            h(Field, { label: t("imports.source"), hint: t("imports.sourceHint") },
              h("input", { dir: "ltr", value: source, onInput: (event) => setSource(event.target.value) })),
            h(Field, { label: t("imports.edits") },
              h(Choice, {
                value: edits, onChange: setEdits,
                options: [["keep", t("imports.keep")], ["replace", t("imports.replace")]],
              }))),
          h(Drop, { label: t("imports.choose"), onFiles: begin },
            h("p", null, busy ? t("imports.sending") : t("imports.drop")),
            h("p", { class: "hint" }, t("imports.formats"))))
      : h("p", { class: "hint" }, t("imports.key")),
    h(Refusal, { problem }),
    started.map((report) => h(Following, { key: report.id, first: report, onEnd: past.reload })),
    h(Export),
    earlier.length > 0 && h("section", null,
      h("h2", { class: "small-head" }, t("imports.past")),
      earlier.map((report) => h("details", { key: report.id, class: "past" },
        h("summary", null, word("importState", report.state), " · ", h("bdi", null, report.source ?? ""), " · ",
          t("imports.summary", { read: number(report.read), rejected: number(report.rejected) })),
        h(Report, { report })))));
}
