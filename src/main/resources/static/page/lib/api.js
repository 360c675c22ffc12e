// The service, as the page asks it.

import { key } from "./session.js";

/** What the service refused (RFC 9457), or that it could not be reached. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail ?? body.title ?? String(status));
    this.status = status;
    this.type = (body.type ?? "").replace("urn:nisba:problem:", "");
    this.title = body.title;
    this.faults = body.errors ?? [];
    this.conflicts = body.conflicts ?? [];
  }
}

async function send(method, path, { body, headers = {} } = {}) {
  const all = { ...headers };
  if (key()) {
    all.Authorization = `Bearer ${key()}`;
  }
  let answer;
  try {
    answer = await fetch(path, { method, headers: all, body, cache: "no-store" });
  } catch {
    throw new Problem(0, { type: "unreachable" });
  }
  if (!answer.ok) {
    throw new Problem(answer.status, await answer.json().catch(() => ({ title: answer.statusText })));
  }
  return answer;
}

async function json(method, path, content, headers = {}) {
  const body = content === undefined ? undefined : JSON.stringify(content);
  const type = body === undefined ? {} : { "Content-Type": "application/json" };
  const answer = await send(method, path, { body, headers: { ...type, ...headers } });
  return { ...(await answer.json()), eTag: answer.headers.get("ETag") };
}

/** A path and its parameters, without those that are empty. */
function query(path, parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== "" && value != null);
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
}

/** A word that nobody else has, by which the service knows a creation that is sent twice. */
export const onceOnly = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(36)).join("-");

const entityPath = (id, rest = "") => `/v1/entities/${encodeURIComponent(id)}${rest}`;

export const me = () => json("GET", "/v1/me");
export const status = () => json("GET", "/v1/status");
export const annotate = (request) => json("POST", "/v1/annotate", request);

export const search = (parameters) => json("GET", query("/v1/entities", parameters));
export const entity = (id) => json("GET", entityPath(id));
export const names = (id) => json("GET", entityPath(id, "/names"));
export const history = (id, cursor) => json("GET", query(entityPath(id, "/history"), { cursor }));
export const create = (content, once) =>
  json("POST", "/v1/entities", content, { "Idempotency-Key": once });
export const replace = (id, eTag, content) =>
  json("PUT", entityPath(id), content, { "If-Match": eTag });
export const merge = (id, eTag, into) =>
  json("POST", entityPath(id, "/merge"), { into }, { "If-Match": eTag });
export const addName = (id, name) => json("POST", entityPath(id, "/names"), name);
export const removeName = (id, nameId, eTag) =>
  json("DELETE", entityPath(id, `/names/${nameId}`), undefined, { "If-Match": eTag });

export const imports = () => json("GET", "/v1/imports");
export const importReport = (id) => json("GET", `/v1/imports/${id}`);
export const cancelImport = (id) => json("DELETE", `/v1/imports/${id}`);

/** Starts an import of a file; its name tells the format. */
export async function startImport(file, parameters) {
  const answer = await send("POST", query("/v1/imports", parameters), {
    body: file,
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    },
  });
  return answer.json();
}

/** The catalogue as a file of a format. */
export const exported = async (format) => (await send("GET", query("/v1/export", { format }))).blob();

export const sendToReview = (items) => json("POST", "/v1/review/items", { items });
export const reviewItems = (parameters) => json("GET", query("/v1/review/items", parameters));
export const decide = (id, decision) => json("POST", `/v1/review/items/${id}/decision`, decision);
