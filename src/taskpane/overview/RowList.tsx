import type { ReactNode } from "react";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useGo } from "../contexts.ts";
import { useRowKeys } from "../parts/useRowKeys.ts";

/** A loan in a list: what it is called, an amount, and what there is to say in small letters. */
export interface LoanLine {
  /** Its key; null where it leads nowhere. */
  readonly loan: string | null;
  readonly name: string;
  /** The whole name, for those who hover over it. */
  readonly title: string;
  readonly amount: string;
  readonly more: ReactNode;
  /** A drawing at the right. */
  readonly drawing?: ReactNode;
}

/** Loans, each leading to its own place. One stop of the Tab key: arrows move within it, however many there are. */
export function RowList({ lines }: { readonly lines: readonly LoanLine[] }) {
  const go = useGo();
  const { onKeyDown, rowProps } = useRowKeys(lines.length);
  return (
    <ul className="rows" onKeyDown={onKeyDown}>
      {lines.map(({ loan, name, title, amount, more, drawing }, index) => (
        <li key={`${loan ?? ""} ${index}`}>
          <button
            type="button"
            className="row"
            data-loan={loan ?? undefined}
            {...rowProps(index)}
            onClick={() => {
              if (loan !== null) go({ over: { kind: "loan", loan, due: null } });
            }}
          >
            <span className="row-name" title={title}>
              {name}
            </span>
            <span className="row-amount">{amount}</span>
            <ChevronRight20Regular className="row-go" />
            <span className="under row-more">{more}</span>
            {drawing}
          </button>
        </li>
      ))}
    </ul>
  );
}
