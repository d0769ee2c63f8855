import { useRef, useState } from "react";
import { Button, SearchBox } from "@fluentui/react-components";
import type { Dossier } from "../../dossier/dossier.ts";
import { message } from "../../messages/message.ts";
import type { CheckedRows, FindingRow } from "../../workbook/checks/findingRows.ts";
import { Unfold } from "../parts/Unfold.tsx";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { CheckTable, OUTCOME_HEADS } from "./CheckTable.tsx";
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

/** What was found, by kind, word or check; those that the user wants to see, and the way to print these. */
export function Findings({ model, dossier, checked: { results, rows, gone } }: FindingsProps) {
  const { say, sayMessage } = useTranslator();
  const { state, dispatch } = model;
  const [filter, setFilter] = useState<FindingFilter>(DIFFERENCES);
  // What was decided since then stays where it is, whatever the filter: it is still being worked on.
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  const printing = usePrinting();
  const isWanted = (row: FindingRow, by: FindingFilter): boolean => isShown(row, by, sayMessage);
  const shown = rows.filter((row) => isWanted(row, filter) || decided.has(row.finding.key));
  const choose = (chosen: FindingFilter): void => {
    setFilter(chosen);
    setDecided(new Set());
    const count = rows.filter((row) => isWanted(row, chosen)).length;
    dispatch({ type: "said", announcement: message("paneChecks:shown", { count, of: String(rows.length) }) });
  };
  return (
    <>
      <div className="chips" role="group" aria-label={say("paneChecks:filters")}>
        {OUTCOME_HEADS.map(([outcome, head]) => (
          <Button
            key={outcome}
            className="chip"
            size="small"
            shape="circular"
            aria-pressed={filter.outcome === outcome && filter.check === null}
            onClick={() => {
              choose({ ...NO_FILTER, outcome });
            }}
          >
            {say(head)} {rows.filter(({ finding }) => finding.outcome === outcome).length}
          </Button>
        ))}
      </div>
      <SearchBox
        className="finding-search"
        aria-label={say("paneChecks:search")}
        placeholder={say("paneChecks:search")}
        value={filter.text}
        onChange={(_event, { value }) => {
          choose({ ...filter, text: value });
        }}
      />
      <Unfold className="by-check" summary={say("paneChecks:byCheck")}>
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
        <FindingFilters
          checks={results.map(({ check }) => check)}
          rows={rows}
          filter={filter}
          onFilter={choose}
        />
      </Unfold>
      <h2 ref={heading} tabIndex={-1} className="findings-heading">
        {say("paneChecks:shown", { count: shown.length, of: String(rows.length) })}
      </h2>
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
