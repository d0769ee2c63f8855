import { useState, type KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** What makes a list of rows one stop of the Tab key. */
interface RowKeys {
  /** For what holds the rows, each of which is a button of the class "row". */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly rowProps: (index: number) => { readonly tabIndex: 0 | -1; readonly onFocus: () => void };
}

/** Rows that arrows move between, however many there are. @param count how many are drawn */
export function useRowKeys(count: number): RowKeys {
  const [at, setAt] = useState(0);
  const here = Math.min(at, count - 1);
  return {
    onKeyDown: (event) => {
      const { key, target, currentTarget, altKey, ctrlKey, metaKey } = event;
      const to = STEPS[key]?.(here, count - 1);
      // What else stands among the rows, and may be typed into, has its keys for itself.
      if (to === undefined || altKey || ctrlKey || metaKey) return;
      if (!(target instanceof Element) || !target.closest(".row")) return;
      event.preventDefault();
      currentTarget.querySelectorAll<HTMLElement>(".row")[to]?.focus();
    },
    rowProps: (index) => ({
      tabIndex: index === here ? 0 : -1,
      onFocus: () => {
        setAt(index);
      },
    }),
  };
}
