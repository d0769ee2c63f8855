import { Button } from "@fluentui/react-components";
import { useMemo, useRef, useState, useCallback, useEffect } from "react";
import { figuresOf } from "../../checks/note.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { FindingNote, NoteState } from "../../dossier/userWords.ts";
import { message } from "../../messages/message.ts";
import { NOTE_STATE_WORDS } from "../../workbook/checkWords.ts";
import type { CheckedRows, FindingRow } from "../../workbook/checks/findingRows.ts";
import { useGo } from "../contexts.ts";
import { Unfold } from "../parts/Unfold.tsx";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { CheckTable } from "./CheckTable.tsx";
import { DecideTogether } from "./DecideTogether.tsx";
import { FindingFilters } from "./FindingFilters.tsx";
import { DIFFERENCES, isShown, NO_FILTER, type FindingFilter } from "./findingFilter.ts";
import { FindingList } from "./FindingList.tsx";
import { FindingsHead, narrowed } from "./FindingsHead.tsx";
import { OpenFinding } from "./OpenFinding.tsx";
import { PrintedFindings } from "./PrintedFindings.tsx";
import { subjectNames } from "./findingWords.ts";

interface FindingsProps {
  readonly model: PaneModel;
  readonly dossier: Dossier;
  readonly checked: CheckedRows;
  /** Whether a finding has room beside the list. */
  readonly isWide: boolean;
}

/** What was found: the list of what the user wants to see, the finding that is open, and the way to print the list. */
export function Findings({ model, dossier, checked, isWide }: FindingsProps) {
  const { results, rows, gone } = checked;
  const { say, sayMessage, language } = useTranslator();
  const { state, dispatch } = model;
  const { over } = state.view;
  const go = useGo();
  const [filter, setFilter] = useState<FindingFilter>(DIFFERENCES);
  // What was decided since then stays where it is, whatever the filter: it is still being worked on.
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [together, setTogether] = useState<DecisionTogether | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const printing = usePrintedPart();
  const names = useMemo(() => subjectNames(rows, language), [rows, language]);
  const isWanted = (row: FindingRow, by: FindingFilter): boolean => isShown(row, by, sayMessage);
  const shown = rows.filter((row) => isWanted(row, filter) || decided.has(row.finding.key));
  const open = over?.kind === "finding" ? over.finding : null;

  const choose = (chosen: FindingFilter): void => {
    setFilter(chosen);
    setDecided(new Set());
    setTogether(null);
    const count = rows.filter((row) => isWanted(row, chosen)).length;
    dispatch({ type: "announced", announcement: message("paneChecks:shown", { count, of: rows.length }) });
  };
  const stays = (some: readonly FindingRow[]): void => {
    setDecided((before) => new Set([...before, ...some.map(({ finding }) => finding.key)]));
  };
  const put = (row: FindingRow, note: FindingNote | null): void => {
    stays([row]);
    dispatch({ type: "findingNoted", finding: row.finding.key, note });
  };
  const decide = (row: FindingRow, decision: NoteState): void => {
    const { finding, note } = row;
    put(row, { finding: finding.key, state: decision, text: note?.text ?? null, seen: figuresOf(finding) });
    dispatch({
      type: "announced",
      announcement: message("paneChecks:decided", { state: message(NOTE_STATE_WORDS[decision]) }),
    });
  };
  const decideTogether = (some: readonly FindingRow[], decision: NoteState, reason: string | null): void => {
    const notes = some.map(({ finding, note }) => ({
      before: note,
      after: { finding: finding.key, state: decision, text: reason, seen: figuresOf(finding) },
    }));
    stays(some);
    setTogether({ state: decision, notes });
    dispatch({
      type: "findingsNoted",
      notes: notes.map(({ after }) => [after.finding, after]),
      announcement: message("paneChecks:decidedTogether", {
        count: some.length,
        state: message(NOTE_STATE_WORDS[decision]),
      }),
    });
  };
  const takeBack = (back: DecisionTogether): void => {
    const notes = takenBack(back, state.notes);
    setTogether(null);
    dispatch({
      type: "findingsNoted",
      notes,
      announcement: message("paneChecks:takenBack", { count: notes.length }),
    });
    heading.current?.focus();
  };
  return (
    <>
      <div className="finding-list" hidden={open !== null && !isWide}>
        <FindingsHead
          checked={checked}
          filter={filter}
          onFilter={choose}
          shown={shown.length}
          onPrint={printing.print}
        >
          <FindingFilters
            checks={results.map(({ check }) => check)}
            rows={rows}
            filter={filter}
            onFilter={choose}
          />
          {shown.length > 1 && (
            <DecideTogether
              rows={shown}
              words={say("paneChecks:decideShown", { count: shown.length })}
              onDecide={decideTogether}
            />
          )}
          <Unfold className="by-check" summary={say("paneChecks:byCheck")}>
            <p className="hint">{say("paneChecks:hint")}</p>
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
          </Unfold>
        </FindingsHead>
        <h2
          ref={heading}
          tabIndex={-1}
          className={narrowed(filter) ? "findings-heading" : "findings-heading only-heard"}
        >
          {say("paneChecks:shown", { count: shown.length, of: rows.length })}
        </h2>
        {together && (
          <DecidedTogether
            together={together}
            onTakeBack={() => {
              takeBack(together);
            }}
            onClose={() => {
              setTogether(null);
              heading.current?.focus();
            }}
          />
        )}
        <FindingList
          // Another choice is another list: it begins with its first findings.
          key={JSON.stringify(filter)}
          rows={shown}
          names={names}
          open={isWide ? open : null}
          onDecide={decide}
          onDecideTogether={decideTogether}
        />
        <GoneNotes
          notes={gone}
          onForget={(finding) => {
            dispatch({ type: "findingNoted", finding, note: null });
          }}
        />
      </div>
      <OpenFinding
        open={open}
        checked={checked}
        shown={shown}
        names={names}
        isWide={isWide}
        dossier={dossier}
        filesAtHand={model.filesAtHand}
        onNote={put}
        onTolerance={(check, tolerance) => {
          dispatch({ type: "toleranceSet", check, tolerance });
        }}
        onOpen={(finding) => {
          go({ over: { kind: "finding", finding } });
        }}
        onBack={() => {
          go({ over: null });
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

interface GoneNotesProps {
  readonly notes: readonly FindingNote[];
  readonly onForget: (finding: string) => void;
}

/** What the user has said of findings that there are no more: kept until the finding comes again, or it is forgotten. */
function GoneNotes({ notes, onForget }: GoneNotesProps) {
  const { say } = useTranslator();
  if (notes.length === 0) return null;
  return (
    <details>
      <summary>{say("paneChecks:gone", { count: notes.length })}</summary>
      <p className="hint">{say("paneChecks:goneHint")}</p>
      <ul>
        {notes.map(({ finding, state, text, seen }) => (
          <li key={finding} className="breakable">
            {finding}: {say(NOTE_STATE_WORDS[state])}
            {text !== null && ` – ${text}`} <span className="hint">({seen})</span>{" "}
            <Button
              size="small"
              aria-label={say("paneChecks:forgetOf", { finding })}
              onClick={() => {
                onForget(finding);
              }}
            >
              {say("paneChecks:forget")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** While a list of its own is printed, the page itself is not: the style sheet knows by this class. */
const CLASS = "prints-list";

interface Printing {
  /** Whether what is to be printed must be on the page. */
  readonly isOn: boolean;
  readonly print: () => void;
}

/** Prints a part of the page that is there for the printer alone. It goes when the browser has taken it. */
function usePrintedPart(): Printing {
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const { classList } = document.documentElement;
    const done = (): void => {
      setIsOn(false);
    };
    classList.add(CLASS);
    window.addEventListener("afterprint", done);
    window.print();
    return () => {
      classList.remove(CLASS);
      window.removeEventListener("afterprint", done);
    };
  }, [isOn]);
  const print = useCallback(() => {
    setIsOn(true);
  }, []);
  return { isOn, print };
}

/** A decision that was made of several findings at once, with what was said of each before. */
export interface DecisionTogether {
  readonly state: NoteState;
  readonly notes: readonly { readonly before: FindingNote | null; readonly after: FindingNote }[];
}

/** What taking a decision back restores: each finding of which the user has said nothing else meanwhile. */
export function takenBack(
  { notes }: DecisionTogether,
  now: readonly FindingNote[],
): readonly (readonly [finding: string, note: FindingNote | null])[] {
  const said = new Map(now.map((note) => [note.finding, note]));
  return notes.flatMap(({ before, after }) => {
    const note = said.get(after.finding);
    const isSame = note?.state === after.state && note.text === after.text && note.seen === after.seen;
    return isSame ? [[after.finding, before] as const] : [];
  });
}

interface DecidedTogetherProps {
  readonly together: DecisionTogether;
  readonly onTakeBack: () => void;
  readonly onClose: () => void;
}

/** Says what was decided, and takes it back. Takes the focus, since what it came of is gone. */
function DecidedTogether({ together: { state, notes }, onTakeBack, onClose }: DecidedTogetherProps) {
  const { say } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [notes]);
  return (
    <div ref={box} className="notice decided-together" tabIndex={-1}>
      <p>
        {say("paneChecks:decidedTogether", { count: notes.length, state: message(NOTE_STATE_WORDS[state]) })}
      </p>
      <div className="buttons">
        <Button size="small" onClick={onTakeBack}>
          {say("views:undo")}
        </Button>
        <Button appearance="subtle" size="small" onClick={onClose}>
          {say("views:close")}
        </Button>
      </div>
    </div>
  );
}
