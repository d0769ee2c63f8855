import { Button } from "@fluentui/react-components";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { PrintedTotals } from "./PrintedTotals.tsx";
import { Warnings } from "./Warnings.tsx";

interface DocumentItemProps {
  readonly document: DocumentRecord;
  /** Number of debts read from it. */
  readonly debts: number;
  readonly disabled: boolean;
  readonly onRemove: () => void;
}

/** A document: what it is, how its printed totals compare, what is doubtful in it. */
export function DocumentItem({ document, debts, disabled, onRemove }: DocumentItemProps) {
  const { say } = useTranslator();
  return (
    <li className="card">
      <div className="card-head">
        <h3 className="breakable">{document.name}</h3>
        <Button
          size="small"
          disabled={disabled}
          aria-label={say("pane:removeDocument", { document: document.name })}
          onClick={onRemove}
        >
          {say("pane:remove")}
        </Button>
      </div>
      <p>
        {document.kind === "cells" ? say("pane:fromCells") : say("pane:pages", { count: document.pages })},{" "}
        {say("pane:debts", { count: debts })},{" "}
        {document.asOf === null
          ? say("pane:balancesUndated")
          : say("pane:balancesOn", { day: { day: document.asOf } })}
      </p>
      <PrintedTotals totals={document.totals} />
      <Warnings warnings={document.warnings} />
    </li>
  );
}
