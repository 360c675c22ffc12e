// The components' library, which index.html loads as a classic script: modules take it from here.

export const { h, render, Fragment } = globalThis.preact;
export const { useCallback, useEffect, useMemo, useRef, useState } = globalThis.preactHooks;

/** A class attribute of those words that are not false. */
export const classes = (...words) => words.filter(Boolean).join(" ");

/**
 * What a promise gives: {value}, {problem} or neither while it runs. It is asked again when one of
 * `inputs` changes or `reload` is called; answers that come too late do not count.
 */
export function useLoaded(load, inputs) {
  const [state, setState] = useState({});
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    setState((before) => ({ value: before.value, loading: true }));
    load().then(
      (value) => current && setState({ value }),
      (problem) => current && setState({ problem }),
    );
    return () => {
      current = false;
    };
  }, [...inputs, turn]);
  return { ...state, reload: () => setTurn((before) => before + 1) };
}

/** Runs what a button does: `busy` while it runs, `problem` when it failed. */
export function useAction() {
  const [state, setState] = useState({ busy: false, problem: null });
  const run = async (action) => {
    setState({ busy: true, problem: null });
    try {
      const result = await action();
      setState({ busy: false, problem: null });
      return result;
    } catch (problem) {
      setState({ busy: false, problem });
      return undefined;
    }
  };
  return { ...state, run };
}
