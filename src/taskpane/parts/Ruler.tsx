import type { ReactNode, RefObject } from "react";
import { useWidth } from "./useMeasured.ts";

/** Beside each column of a table that is not wide, in CSS pixels. */
export const COLUMN_GAP = 4;

/** The longest texts that a column of a table has, in each of two weights. */
export interface ColumnTexts {
  readonly plain?: string;
  readonly bold?: string;
}

/** The longest of what is text among what a column shows. */
export const longest = (texts: readonly ReactNode[]): string =>
  texts.reduce<string>(
    (widest, text) => (typeof text === "string" && text.length > widest.length ? text : widest),
    "",
  );

/** What a table's columns need side by side, gaps aside: its width is measured, nobody sees or hears it. */
export function Ruler({
  columns,
  ref,
}: {
  readonly columns: readonly ColumnTexts[];
  readonly ref: RefObject<HTMLSpanElement | null>;
}) {
  return (
    <span className="ruler" aria-hidden="true">
      <span ref={ref}>
        {columns.map(({ plain, bold }, index) => (
          <span key={index}>
            <span>{plain}</span>
            <strong>{bold}</strong>
          </span>
        ))}
      </span>
    </span>
  );
}

/** Whether what a ruler measures stands side by side in its box; true as long as nobody has measured. */
export function useFits(
  box: RefObject<HTMLElement | null>,
  ruler: RefObject<HTMLElement | null>,
  columns: number,
): boolean {
  const width = useWidth(box);
  const needed = useWidth(ruler);
  return width === 0 || needed + columns * COLUMN_GAP <= width;
}
