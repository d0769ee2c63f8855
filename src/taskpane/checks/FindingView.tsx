import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { Button } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp20Regular } from "@fluentui/react-icons/svg/chevron-up";
import { figuresOf } from "../../checks/note.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { FindingNote, NoteState, SetTolerance } from "../../dossier/userWords.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { FindingRow } from "../../workbook/checks/findingRows.ts";
import { VIEW_HEADING } from "../headings.ts";
import { Unfold } from "../parts/Unfold.tsx";
import type { FilesAtHand } from "../state/filesAtHand.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { DecisionChoice, decisionOfKey } from "./DecisionChoice.tsx";
import { FindingBasis } from "./FindingBasis.tsx";
import { FindingFigures } from "./FindingFigures.tsx";
import { FindingPages } from "./FindingPages.tsx";
import { Keys } from "./Keys.tsx";

/** Where a finding stands among those that are shown. */
interface FindingPosition {
  /** From 1; 0 where it is not among them. */
  readonly at: number;
  readonly of: number;
}

interface FindingViewProps {
  readonly row: FindingRow;
  readonly name: string;
  readonly position: FindingPosition;
  /** Whether the list stands beside it. */
  readonly isBeside: boolean;
  readonly tolerance: Decimal;
  readonly dossier: Dossier;
  readonly filesAtHand: FilesAtHand;
  /** A reason that was typed before anything was decided. */
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onNote: (note: FindingNote | null) => void;
  readonly onTolerance: (tolerance: SetTolerance | null) => void;
  /** To the finding so many further on; past the last one, back. */
  readonly onStep: (step: 1 | -1) => void;
  readonly onBack: () => void;
}

/** A finding in full, and what the user decides of it. Each letter of the reason is kept at once. */
export function FindingView(props: FindingViewProps) {
  const { row, name, position, isBeside, tolerance, dossier, filesAtHand, draft, onDraft, onNote, onStep } =
    props;
  const { say, sayMessage } = useTranslator();
  const { check, finding, note, isOutdated } = row;
  const about = useId();
  const decision = useRef<HTMLFieldSetElement>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const heading = useFocusOnFinding(finding.key, isBeside);
  // Key of the finding whose reason waits for a decision.
  const [asked, setAsked] = useState<string | null>(null);
  const asks = note === null && asked === finding.key;
  const text = note ? (note.text ?? "") : draft;

  const decide = (state: NoteState): void => {
    onNote({ finding: finding.key, state, text: text === "" ? null : text, seen: figuresOf(finding) });
  };
  const saveAndNext = (): void => {
    // A reason alone is not kept: it is a reason of a decision.
    if (note === null && text !== "") {
      setAsked(finding.key);
      decision.current?.querySelector("input")?.focus();
    } else onStep(1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const does = keyAct(event);
    if (!does) return;
    event.preventDefault();
    if (does === "back") props.onBack();
    else if (does === "save") saveAndNext();
    else if (typeof does === "number") onStep(does);
    else {
      decide(does);
      reason.current?.focus();
    }
  };
  const Heading = isBeside ? "h2" : "h1";
  return (
    <article className="finding-view" aria-labelledby={about} onKeyDown={onKeyDown}>
      <div className="finding-main">
        <div className="finding-top">
          <Button
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            aria-label={say("paneChecks:backToList")}
            title={say("paneChecks:backToList")}
            onClick={props.onBack}
          />
          <span className="hint">
            {position.at > 0 && `${say("paneChecks:position", { at: position.at, of: position.of })}\u00a0· `}
            {sayMessage(check.name)}
          </span>
          <Button
            appearance="subtle"
            icon={<ChevronUp20Regular />}
            aria-label={say("paneChecks:before")}
            title={say("paneChecks:before")}
            disabledFocusable={position.at <= 1}
            onClick={() => {
              onStep(-1);
            }}
          />
          <Button
            appearance="subtle"
            icon={<ChevronDown20Regular />}
            aria-label={say("paneChecks:after")}
            title={say("paneChecks:after")}
            disabledFocusable={position.at >= position.of}
            onClick={() => {
              onStep(1);
            }}
          />
        </div>
        <Heading ref={heading} id={about} className={`${VIEW_HEADING} finding-name breakable`} tabIndex={-1}>
          {name}
        </Heading>
        {finding.year !== undefined && (
          <p className="hint">{say("paneChecks:ofYear", { year: String(finding.year) })}</p>
        )}
        <p className="breakable">
          {sayMessage(finding.outcome === "not-checkable" ? finding.sentence : check.rule)}
        </p>
        <FindingFigures row={row} dossier={dossier} />
      </div>
      <FindingPages finding={finding} dossier={dossier} filesAtHand={filesAtHand} />
      <div className="finding-decided">
        <DecisionChoice ref={decision} value={note?.state ?? null} onChoose={decide} about={about} />
        {asks && (
          <p role="alert" className="bad">
            {say("paneChecks:decideFirst")}
          </p>
        )}
        {note && isOutdated && (
          <div className="notice note-outdated">
            <p>{say("paneChecks:outdated", { then: note.seen, now: figuresOf(finding) })}</p>
            <Button
              size="small"
              onClick={() => {
                onNote({ ...note, seen: figuresOf(finding) });
              }}
            >
              {say("paneChecks:holdsStill")}
            </Button>
          </div>
        )}
        <label className="reason">
          {say("paneChecks:reason")}
          <textarea
            ref={reason}
            rows={3}
            value={text}
            onChange={({ target: { value } }) => {
              if (note) onNote({ ...note, text: value === "" ? null : value });
              else onDraft(value);
            }}
          />
        </label>
        <div className="buttons">
          <Button appearance="primary" onClick={saveAndNext}>
            {say("paneChecks:saveAndNext")}
          </Button>
          {note && (
            <Button
              appearance="subtle"
              onClick={() => {
                onDraft(text);
                onNote(null);
              }}
            >
              {say("paneChecks:withdraw")}
            </Button>
          )}
        </div>
        <Keys
          of={[
            [["1", "2", "3"], "paneChecks:keyDecision"],
            [["↑", "↓"], "paneChecks:keySteps"],
            [["Ctrl+Enter"], "paneChecks:keySave"],
            [["Esc"], "paneChecks:keyBack"],
          ]}
        />
        <Unfold summary={say("paneChecks:basis")}>
          <FindingBasis row={row} tolerance={tolerance} dossier={dossier} onTolerance={props.onTolerance} />
        </Unfold>
      </div>
    </article>
  );
}

/** What a key does in a finding; null where it belongs to what has the focus. */
function keyAct(event: KeyboardEvent): NoteState | "back" | "save" | 1 | -1 | null {
  const { key, target, altKey, ctrlKey, metaKey } = event;
  if (!(target instanceof HTMLElement)) return null;
  if (key === "Escape") return "back";
  if (key === "Enter" && (ctrlKey || metaKey)) return "save";
  if (altKey || ctrlKey || metaKey || target.closest("textarea, select, input:not([type=radio])"))
    return null;
  // Arrows choose among radio buttons, and scroll a picture.
  const takesArrows = target.closest("input, .picture-box") !== null;
  if (key === "ArrowUp") return takesArrows ? null : -1;
  if (key === "ArrowDown") return takesArrows ? null : 1;
  return decisionOfKey(event);
}

/** The heading, which takes the focus with each finding; a list beside it in which the user moves keeps it. */
function useFocusOnFinding(key: string, isBeside: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const beside = useRef(isBeside);
  useLayoutEffect(() => {
    beside.current = isBeside;
  }, [isBeside]);
  useLayoutEffect(() => {
    const isInList = beside.current && Boolean(document.activeElement?.closest(".finding-rows"));
    if (!isInList) heading.current?.focus();
  }, [key]);
  return heading;
}
