import type { ReactNode, RefObject } from "react";

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
