// Which annotations are shown, and how they lie within each other. Pure functions.

/** What an annotation names: the same for all names of one thing in an answer. */
export const keyOf = (annotation) =>
  annotation.entity ? annotation.entity.id : `?${annotation.cluster}`;

export const typeOf = (annotation) => annotation.entity?.type ?? annotation.type;

const length = (annotation) => annotation.end - annotation.start;

/**
 * Those that are sure enough, the longest first where they overlap: of several for one stretch the surest,
 * none that cross, and within another only those of another thing, if `nested` ones are wanted. As in the service, unknown
 * names are only where there are no known ones. In the order of the text.
 */
export function shown(annotations, { min, nested, size }) {
  const sure = annotations
    .filter((annotation) => annotation.confidence >= min)
    .sort((a, b) => !a.entity - !b.entity || length(b) - length(a) || b.confidence - a.confidence);
  const innermost = new Int32Array(size); // the number of the last one kept there, from 1
  const kept = [];
  for (const annotation of sure) {
    const around = kept[innermost[annotation.start] - 1];
    const crosses = innermost[annotation.start] !== innermost[annotation.end - 1];
    const hidden = around
      && (!nested || length(around) === length(annotation) || keyOf(around) === keyOf(annotation));
    const taken = !annotation.entity && innermost.subarray(annotation.start, annotation.end).some(Boolean);
    if (!crosses && !hidden && !taken) {
      kept.push(annotation);
      innermost.fill(kept.length, annotation.start, annotation.end);
    }
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The text as strings and `{annotation, parts}`, from annotations that `shown` gave. */
export function nest(text, annotations) {
  let next = 0;
  const between = (start, end) => {
    const parts = [];
    let position = start;
    while (next < annotations.length && annotations[next].start < end) {
      const annotation = annotations[next++];
      parts.push(text.slice(position, annotation.start));
      parts.push({ annotation, parts: between(annotation.start, annotation.end) });
      position = annotation.end;
    }
    parts.push(text.slice(position, end));
    return parts.filter((part) => part !== "");
  };
  return between(0, text.length);
}

/**
 * The parts that `nest` gave by paragraphs: lists of parts, each but the last up to and with a line's end. A name that
 * goes over a line's end is not torn.
 */
export function paragraphs(parts) {
  const all = [[]];
  for (const part of parts) {
    const lines = typeof part === "string" ? part.match(/[^\n]*\n+|[^\n]+/g) : [part];
    for (const line of lines) {
      all.at(-1).push(line);
      if (typeof line === "string" && line.endsWith("\n")) {
        all.push([]);
      }
    }
  }
  return all.filter((each) => each.length > 0);
}

/** What is named, with the annotations of each, the most often named first. */
export function things(annotations) {
  const byKey = new Map();
  for (const annotation of annotations) {
    const key = keyOf(annotation);
    byKey.set(key, byKey.get(key) ?? []);
    byKey.get(key).push(annotation);
  }
  return [...byKey]
    .map(([key, all]) => ({ key, all, first: all[0] }))
    .sort((a, b) => b.all.length - a.all.length || a.first.start - b.first.start);
}
