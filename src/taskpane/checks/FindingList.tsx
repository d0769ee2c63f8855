import { useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { CheckId } from "../../checks/checkId.ts";
import type { NoteState } from "../../dossier/userWords.ts";
import { NOTE_STATE_WORDS } from "../../workbook/checkWords.ts";
import type { FindingRow } from "../../workbook/checks/findingRows.ts";
import { useGo } from "../contexts.ts";
import { useRowKeys } from "../parts/useRowKeys.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { decisionOfKey } from "./DecisionChoice.tsx";
import { DecideTogether } from "./DecideTogether.tsx";
import { byCheck } from "./findingFilter.ts";
import { findingWords, type SubjectNames } from "./findingWords.ts";
import { Keys } from "./Keys.tsx";

/** So many of a check are drawn at first, and as many more each time; a law has more than a thousand. */
const AT_ONCE = 12;

interface FindingListProps {
  readonly rows: readonly FindingRow[];
  readonly names: SubjectNames;
  /** Key of the finding that stands beside the list; null for none. */
  readonly open: string | null;
  readonly onDecide: (row: FindingRow, state: NoteState) => void;
  readonly onDecideTogether: (rows: readonly FindingRow[], state: NoteState, reason: string | null) => void;
}

/**
 * Findings by check, the gravest first: the rule is said once, a row carries what differs. All rows in sight are one stop
 * of the Tab key. Where there are many, only the first check's are unfolded.
 */
export function FindingList({ rows, names, open, onDecide, onDecideTogether }: FindingListProps) {
  const { say, sayMessage } = useTranslator();
  const groups = [...byCheck(rows)];
  const isMany = groups.length > 1 && rows.length > AT_ONCE;
  // How many of a check's findings are drawn; none where they are folded.
  const [counts, setCounts] = useState<ReadonlyMap<CheckId, number>>(
    () => new Map(groups.map(([check], at) => [check.id, isMany && at > 0 ? 0 : AT_ONCE])),
  );
  const countOf = (check: CheckId): number => counts.get(check) ?? AT_ONCE;
  const draw = (check: CheckId, count: number): void => {
    setCounts(new Map(counts).set(check, count));
  };
  const drawn = new Map(
    groups.map(([{ id }, some]) => [
      id,
      some.slice(0, isMany ? countOf(id) : Math.max(countOf(id), AT_ONCE)),
    ]),
  );
  return (
    <Rows shown={[...drawn.values()].flat()} names={names} open={open} onDecide={onDecide}>
      {(rowOf) =>
        groups.map(([{ id, ...check }, some]) => {
          const name = sayMessage(check.name);
          const inSight = drawn.get(id) ?? [];
          const rest = some.length - inSight.length;
          return (
            <section key={id} className="finding-group" aria-label={name}>
              <GroupHead
                name={name}
                count={some.length}
                unfolded={isMany ? inSight.length > 0 : null}
                onToggle={() => {
                  draw(id, inSight.length > 0 ? 0 : AT_ONCE);
                }}
              />
              {inSight.length > 0 && (
                <>
                  <p className="hint">{sayMessage(check.rule)}</p>
                  <Together name={name} rows={some} onDecide={onDecideTogether} />
                  <ol className="rows findings">{inSight.map(rowOf)}</ol>
                  {rest > 0 && (
                    <Button
                      size="small"
                      className="offer more"
                      aria-label={`${say("importing:more", { count: rest })}: ${name}`}
                      onClick={() => {
                        draw(id, inSight.length + AT_ONCE);
                      }}
                    >
                      {say("importing:more", { count: rest })}
                    </Button>
                  )}
                </>
              )}
            </section>
          );
        })
      }
    </Rows>
  );
}

interface GroupHeadProps {
  readonly name: string;
  readonly count: number;
  /** Null: nothing is folded here. */
  readonly unfolded: boolean | null;
  readonly onToggle: () => void;
}

function GroupHead({ name, count, unfolded, onToggle }: GroupHeadProps) {
  const words = (
    <>
      <span>{name}</span> <span className="hint">{count}</span>
    </>
  );
  if (unfolded === null) return <h3 className="group-head">{words}</h3>;
  return (
    <h3 className="group-head">
      <button type="button" className="unfold" aria-expanded={unfolded} onClick={onToggle}>
        <ChevronRight16Regular />
        {words}
      </button>
    </h3>
  );
}

/** Findings of one check, where there is more than one. */
function Together({
  name,
  rows,
  onDecide,
}: {
  readonly name: string;
  readonly rows: readonly FindingRow[];
  readonly onDecide: FindingListProps["onDecideTogether"];
}) {
  const { say } = useTranslator();
  if (rows.length < 2) return null;
  const words = say("paneChecks:decideAll", { count: rows.length });
  return <DecideTogether rows={rows} words={words} label={`${words} ${name}`} onDecide={onDecide} />;
}

interface RowsProps extends Pick<FindingListProps, "names" | "open" | "onDecide"> {
  readonly shown: readonly FindingRow[];
  readonly children: (rowOf: (row: FindingRow) => ReactNode) => ReactNode;
}

/** All rows in sight, whatever check they are of: arrows move between them, digits decide. */
function Rows({ shown, names, open, onDecide, children }: RowsProps) {
  const translator = useTranslator();
  const go = useGo();
  const { onKeyDown, rowProps } = useRowKeys(shown.length);
  const at = new Map(shown.map((row, index) => [row, index]));
  const openFinding = (row: FindingRow): void => {
    go({ tab: "checks", over: { kind: "finding", finding: row.finding.key } });
  };
  return (
    <div className="finding-rows" onKeyDown={onKeyDown}>
      {children((row) => {
        const { finding, note, isOutdated } = row;
        const { name, apart, figures, pages } = findingWords(finding, names, translator);
        const { tabIndex, onFocus } = rowProps(at.get(row) ?? 0);
        return (
          <li key={finding.key}>
            <button
              type="button"
              className="row"
              data-finding={finding.key}
              aria-current={finding.key === open ? "true" : undefined}
              tabIndex={tabIndex}
              onFocus={() => {
                onFocus();
                // Beside the list stands the finding that the user is at.
                if (open !== null && open !== finding.key) openFinding(row);
              }}
              onClick={() => {
                openFinding(row);
              }}
              onKeyDown={(event) => {
                const state = decisionOfKey(event);
                if (state !== null) onDecide(row, state);
                else if (event.key === "Escape" && open !== null) go({ over: null });
              }}
            >
              <Mark state={note?.state ?? null} isOutdated={isOutdated} />
              <span className="row-line">
                <span
                  className="row-name"
                  title={finding.subject.kind === "dossier" ? undefined : finding.subject.name}
                >
                  {name}
                </span>
                <span className={`row-amount apart-${finding.outcome}`}>{apart}</span>
              </span>
              <span className="under row-line">
                <span className="row-more">{figures}</span>
                <span className="row-pages">{pages}</span>
              </span>
            </button>
          </li>
        );
      })}
      {shown.length > 0 && (
        <Keys
          of={[
            [["↑", "↓"], "paneChecks:keySteps"],
            [["1", "2", "3"], "paneChecks:keyDecision"],
            [["Enter"], "paneChecks:keyOpen"],
          ]}
        />
      )}
    </div>
  );
}

const SIGNS: Readonly<Record<NoteState, string>> = { accepted: "✓", "to-be-asked": "?", error: "✗" };

/** What was decided, as a sign and in words. */
function Mark({ state, isOutdated }: { readonly state: NoteState | null; readonly isOutdated: boolean }) {
  const { say } = useTranslator();
  if (state === null) return <span className="finding-mark" aria-hidden="true" />;
  const words = `${say(NOTE_STATE_WORDS[state])}${isOutdated ? ` (${say("paneChecks:forOtherFigures")})` : ""}`;
  return (
    <span className={`finding-mark decided-${state}`} title={words}>
      <span aria-hidden="true">{isOutdated ? "!" : SIGNS[state]}</span>
      <span className="only-heard">{words}: </span>
    </span>
  );
}
