import { useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { useTranslator } from "../TranslatorContext.ts";

interface MoreListProps<T> {
  readonly items: readonly T[];
  /** How many are shown at first, and are added each time. */
  readonly atOnce: number;
  readonly children: (shown: readonly T[]) => ReactNode;
}

/** A remainder this small a part of a portion is shown with it: nobody presses a button to see one more line. */
const REMAINDER = 1 / 4;

/** A long list in portions: thousands of lines are never drawn at once. */
export function MoreList<T>({ items, atOnce, children }: MoreListProps<T>) {
  const { say } = useTranslator();
  const [count, setCount] = useState(atOnce);
  const left = items.length - count;
  const rest = left > atOnce * REMAINDER ? left : 0;
  return (
    <>
      {children(rest > 0 ? items.slice(0, count) : items)}
      {rest > 0 && (
        <Button
          size="small"
          className="offer more"
          onClick={() => {
            setCount(count + atOnce);
          }}
        >
          {say("importing:more", { count: rest })}
        </Button>
      )}
    </>
  );
}
