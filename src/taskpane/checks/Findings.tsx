import { useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Dossier } from "../../dossier/dossier.ts";
import { message } from "../../messages/message.ts";
import type { CheckedRows } from "../../workbook/checks/findingRows.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { CheckTable } from "./CheckTable.tsx";
import { FindingFilters } from "./FindingFilters.tsx";
import { DIFFERENCES, isShown, NO_FILTER, type FindingFilter } from "./findingFilter.ts";
import { FindingList } from "./FindingList.tsx";
import { GoneNotes } from "./GoneNotes.tsx";
import { PrintedFindings } from "./PrintedFindings.tsx";
import { usePrinting } from "./usePrinting.ts";

interface FindingsProps {
  readonly model: PaneModel;
  readonly dossier: Dossier;
  readonly checked: CheckedRows;
}

/** The findings by check, those that the user wants to see, and the way to print these. */
export function Findings({ model, dossier, checked: { results, rows, gone } }: FindingsProps) {
  const { say } = useTranslator();
  const { state, dispatch } = model;
  const [filter, setFilter] = useState<FindingFilter>(DIFFERENCES);
  // What was decided since then stays where it is, whatever the filter: it is still being worked on.
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  const printing = usePrinting();
  const shown = rows.filter((row) => isShown(row, filter) || decided.has(row.finding.key));
  const choose = (chosen: FindingFilter): void => {
    setFilter(chosen);
    setDecided(new Set());
    const count = rows.filter((row) => isShown(row, chosen)).length;
    dispatch({ type: "said", announcement: message("paneChecks:shown", { count, of: String(rows.length) }) });
  };
  return (
    <>
      <CheckTable
        results={results}
        onShow={(check, outcome) => {
          choose({ ...NO_FILTER, check, outcome });
          heading.current?.focus();
        }}
        onTolerance={(check, tolerance) => {
          dispatch({ type: "toleranceSet", check, tolerance });
        }}
      />
      <h3 ref={heading} tabIndex={-1} className="findings-heading">
        {say("checksSheet:headingFindings")}
      </h3>
      <FindingFilters
        checks={results.map(({ check }) => check)}
        rows={rows}
        filter={filter}
        onFilter={choose}
      />
      <p className="hint">{say("paneChecks:shown", { count: shown.length, of: String(rows.length) })}</p>
      {shown.length > 0 && (
        <Button className="offer" onClick={printing.print}>
          {say("paneChecks:print", { count: shown.length })}
        </Button>
      )}
      <FindingList
        // Another choice is another list: it begins with its first findings.
        key={JSON.stringify(filter)}
        rows={shown}
        dossier={dossier}
        onNote={(finding, note) => {
          setDecided((before) => new Set(before).add(finding));
          dispatch({ type: "findingNoted", finding, note });
        }}
      />
      <GoneNotes
        notes={gone}
        onForget={(finding) => {
          dispatch({ type: "findingNoted", finding, note: null });
        }}
      />
      {printing.isOn && (
        <PrintedFindings
          dossier={dossier}
          results={results}
          rows={shown}
          all={rows.length}
          filter={filter}
          tolerances={state.tolerances}
        />
      )}
    </>
  );
}
