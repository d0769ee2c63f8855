import { Button } from "@fluentui/react-components";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import type { PaneModel } from "../state/usePane.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { DecodingForm } from "./DecodingForm.tsx";
import { PrintedTotals } from "./PrintedTotals.tsx";
import { Warnings } from "./Warnings.tsx";

interface DocumentItemProps {
  readonly document: DocumentRecord;
  readonly model: PaneModel;
}

/** A document: what it is, how its printed totals compare, what is doubtful in it. */
export function DocumentItem({ document, model }: DocumentItemProps) {
  const { say } = useTranslator();
  const { state, dispatch } = model;
  const disabled = state.reading !== null;
  const debts = (state.imported?.lines ?? []).filter(
    ({ source }) => source.document === document.name,
  ).length;
  return (
    <li className="card">
      <div className="card-head">
        <h3 className="breakable">{document.name}</h3>
        <Button
          size="small"
          disabled={disabled}
          aria-label={say("pane:removeDocument", { document: document.name })}
          onClick={() => {
            dispatch({ type: "documentRemoved", name: document.name });
          }}
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
      {document.decoding && <DecodingForm document={document} decoding={document.decoding} model={model} />}
      <PrintedTotals totals={document.totals} />
      <Warnings warnings={document.warnings} />
    </li>
  );
}
