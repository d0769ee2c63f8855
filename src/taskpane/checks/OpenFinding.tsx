import { useLayoutEffect, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { CheckId } from "../../checks/checkId.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { FindingNote, SetTolerance } from "../../dossier/userWords.ts";
import type { CheckedRows, FindingRow } from "../../workbook/checks/findingRows.ts";
import { shownHeading, VIEW_HEADING } from "../headings.ts";
import type { FilesAtHand } from "../state/filesAtHand.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { byCheck } from "./findingFilter.ts";
import { FindingView } from "./FindingView.tsx";
import { findingWords, type SubjectNames } from "./findingWords.ts";

interface OpenFindingProps {
  /** Key of the finding; null for none. */
  readonly open: string | null;
  readonly checked: CheckedRows;
  /** Those of the list. */
  readonly shown: readonly FindingRow[];
  readonly names: SubjectNames;
  readonly isWide: boolean;
  readonly dossier: Dossier;
  readonly filesAtHand: FilesAtHand;
  readonly onNote: (row: FindingRow, note: FindingNote | null) => void;
  readonly onTolerance: (check: CheckId, tolerance: SetTolerance | null) => void;
  readonly onOpen: (finding: string) => void;
  readonly onBack: () => void;
}

/** The finding that is open among those of the list, with the way to the others and back to its row. */
export function OpenFinding(props: OpenFindingProps) {
  const { open, checked, shown, names, isWide, dossier, filesAtHand, onNote, onTolerance, onOpen, onBack } =
    props;
  const translator = useTranslator();
  const { say } = translator;
  // What was typed of findings that nothing was decided of.
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  useFocusOnRow(open);
  if (open === null) return null;
  const row = checked.rows.find(({ finding }) => finding.key === open);
  if (!row) {
    return (
      <div className="finding-view">
        <h2 className={VIEW_HEADING} tabIndex={-1}>
          {say("paneChecks:findingGone")}
        </h2>
        <Button onClick={onBack}>{say("paneChecks:backToList")}</Button>
      </div>
    );
  }
  const inOrder = [...byCheck(shown).values()].flat();
  const at = inOrder.indexOf(row);
  const result = checked.results.find(({ check }) => check === row.check);
  return (
    <FindingView
      row={row}
      name={findingWords(row.finding, names, translator).name}
      position={{ at: at + 1, of: inOrder.length }}
      isBeside={isWide}
      tolerance={result?.tolerance ?? row.finding.tolerance}
      dossier={dossier}
      filesAtHand={filesAtHand}
      draft={drafts.get(open) ?? ""}
      onDraft={(text) => {
        setDrafts((before) => new Map(before).set(open, text));
      }}
      onNote={(note) => {
        onNote(row, note);
      }}
      onTolerance={(tolerance) => {
        onTolerance(row.check.id, tolerance);
      }}
      onStep={(step) => {
        // From one that is not in the list the next is the first of it.
        const next = inOrder[at + step];
        if (next) onOpen(next.finding.key);
        else if (step === 1) onBack();
      }}
      onBack={onBack}
    />
  );
}

/**
 * A list beside a finding shows its row. Back from a finding the focus is on the row; where that is not in sight, on the
 * heading of the list.
 */
function useFocusOnRow(open: string | null): void {
  const was = useRef(open);
  useLayoutEffect(() => {
    const before = was.current;
    was.current = open;
    if (open !== null) rowOf(open)?.scrollIntoView({ block: "nearest" });
    if (before === null || open !== null) return;
    const row = rowOf(before);
    // Something else may have come over the list, or another place in its stead.
    if (row) row.focus();
    else if (document.querySelector(".finding-list")?.closest("[hidden]") === null) shownHeading()?.focus();
  }, [open]);
}

/** The row of a finding, where it is in sight. */
function rowOf(finding: string): HTMLElement | null {
  const rows = [...document.querySelectorAll<HTMLElement>(".finding-rows [data-finding]")];
  const row = rows.find(({ dataset }) => dataset["finding"] === finding);
  return row && !row.closest("[hidden]") ? row : null;
}
