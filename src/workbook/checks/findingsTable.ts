import type { Translator } from "../../messages/translator.ts";
import { MADE_FOR_WORDS, NOTE_STATE_WORDS, OUTCOME_WORDS, SEVERITY_WORDS } from "../checkWords.ts";
import { DIFFERENCE_DIGITS, differenceCell, type DifferenceCell } from "./differenceCell.ts";
import { figureCells, type FigureCells } from "./figureCells.ts";
import type { PlaceFinder } from "./figurePlaces.ts";
import type { FindingRow } from "./findingRows.ts";
import { referencesTo } from "../formulas/references.ts";
import { BLANK, text, whole } from "../layout/values.ts";
import type { CellLook } from "../plan.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { findingDetails, isNotable } from "./findingDetails.ts";
import { textColumn } from "../lines/documentCells.ts";
import { printedText } from "../lines/printedText.ts";
import type { Message } from "../../messages/message.ts";
import type { Finding } from "../../checks/finding.ts";
import { wordsGuard } from "../inputs/inputGuards.ts";

/** How many columns are printed; those behind them say the same in parts, to filter by and to follow. */
export const PRINTED_COLUMNS = 11;

interface Cells {
  readonly figures: FigureCells;
  readonly difference: DifferenceCell;
}

/**
 * tblFindings: what each check found, with the user's state and note of it, which are read back by the finding's key.
 * @param places null for a declaration that is only pointed at
 */
export function findingsTable(t: Translator, places: PlaceFinder | null): TableDeclaration<FindingRow> {
  const known = new Map<FindingRow, Cells>();
  const cellsOf = (row: FindingRow): Cells => {
    const before = known.get(row);
    if (before) return before;
    const figures = figureCells(row.finding, t);
    const cells = { figures, difference: differenceCell(row.finding, figures, t) };
    known.set(row, cells);
    return cells;
  };
  const { here } = referencesTo(
    {
      name: NAME,
      columns: [
        { key: "first", header: "checksSheet:colFirst" },
        { key: "second", header: "checksSheet:colSecond" },
        { key: "differenceUnit", header: "checksSheet:colDifferenceUnit" },
        { key: "differenceGiven", header: "checksSheet:colDifferenceGiven" },
      ],
    },
    t,
  );
  return {
    name: NAME,
    input: true,
    inputColumns: ["state", "note", "madeFor"],
    keys: ["key"],
    columns: [
      textColumn("check", "checksSheet:colCheck", 18, ({ check }) => t.sayMessage(check.name)),
      {
        key: "outcome",
        header: "checksSheet:colOutcome",
        format: "text",
        wrapAt: 13,
        look: outcomeLook,
        value: ({ finding }) => text(t.say(OUTCOME_WORDS[finding.outcome])),
      },
      {
        ...textColumn<FindingRow>("subject", "checksSheet:colSubject", 24, ({ finding: { subject } }) =>
          subject.kind === "dossier" ? null : subject.name,
        ),
        // Where no figure leads to its cell, the line is found from here.
        link: (row) =>
          (row.finding.figures.length === 0 && isNotable(row) && places?.line(row.finding)) || undefined,
      },
      textColumn("says", "checksSheet:colSays", 58, ({ finding }) =>
        t.sayMessage(sentenceWithoutLoan(finding)),
      ),
      {
        key: "state",
        header: "checksSheet:colState",
        format: "text",
        look: "input",
        wrapAt: 13,
        guard: wordsGuard(NOTE_STATE_WORDS, "checksSheet:hintState"),
        value: ({ note }) => (note ? text(t.say(NOTE_STATE_WORDS[note.state])) : BLANK),
      },
      { ...textColumn("note", "checksSheet:colNote", 26, ({ note }) => note?.text ?? null), look: "input" },
      {
        key: "madeFor",
        header: "checksSheet:colMadeFor",
        format: "text",
        look: ({ isOutdated }) => (isOutdated ? "bad" : "input"),
        wrapAt: 12,
        guard: wordsGuard(MADE_FOR_WORDS, "checksSheet:hintMadeFor"),
        value: ({ isOutdated }) => (isOutdated ? text(t.say(MADE_FOR_WORDS.other)) : BLANK),
      },
      {
        key: "difference",
        header: "checksSheet:colDifference",
        format: (row) => cellsOf(row).difference.format,
        look: (row) => (isValue(cellsOf(row).difference) ? "computed" : "plain"),
        align: "right",
        value: (row) => {
          const { value } = cellsOf(row).difference;
          return value.kind === "blank" ? text("") : value;
        },
        formula: () => {
          const [given, unit, first, second] = [
            here("differenceGiven"),
            here("differenceUnit"),
            here("first"),
            here("second"),
          ];
          const days = `ABS(${first}-${second})`;
          const apart = `IF(${unit}="${t.say("checksSheet:unitDays")}",${days},ROUND(${first}-${second},${DIFFERENCE_DIGITS}))`;
          return `IF(${given}<>"",${given},IF(${unit}="","",${apart}))`;
        },
      },
      {
        key: "differenceUnit",
        header: "checksSheet:colDifferenceUnit",
        format: "text",
        value: (row) => {
          const { currency, isInDays } = cellsOf(row).difference;
          return isInDays ? text(t.say("checksSheet:unitDays")) : text(currency);
        },
      },
      {
        key: "severity",
        header: "checksSheet:colSeverity",
        format: "text",
        value: ({ check }) => text(t.say(SEVERITY_WORDS[check.severity])),
      },
      {
        key: "year",
        header: "checksSheet:colYear",
        format: "integer",
        align: "right",
        value: ({ finding: { year } }) => (year === undefined ? BLANK : whole(year)),
      },
      ...findingDetails(t, (row) => cellsOf(row).figures, places),
      {
        key: "differenceGiven",
        header: "checksSheet:colDifferenceGiven",
        format: (row) => cellsOf(row).difference.format,
        look: (row) => (isValue(cellsOf(row).difference) ? "computed" : "plain"),
        align: "right",
        value: (row) => (isValue(cellsOf(row).difference) ? cellsOf(row).difference.value : BLANK),
      },
      // On one line, however long: nobody reads it, and a row is not to grow by it.
      {
        key: "key",
        header: "checksSheet:colKey",
        format: "text",
        value: ({ finding }) => printedText(finding.key),
      },
    ],
  };
}

const NAME = "tblFindings";

function outcomeLook({ check, finding: { outcome } }: FindingRow): CellLook {
  if (outcome === "difference") return check.severity === "error" ? "bad" : "inferred";
  return outcome === "pass" ? "plain" : "computed";
}

/** A difference that stands as a value, and follows no cell. */
function isValue({ value, isOfCells }: DifferenceCell): boolean {
  return value.kind !== "blank" && !isOfCells;
}

/** What a finding says without the name of its loan, for a place where the name stands beside it. */
function sentenceWithoutLoan({ sentence }: Finding): Message {
  const { loan, says: alone } = sentence.params;
  return loan !== undefined && typeof alone === "object" && "key" in alone ? alone : sentence;
}
