import type { Check } from "../../checks/check.ts";
import type { ComparedFigure } from "../../checks/finding.ts";
import { figurePlace } from "../../checks/figurePlace.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { FigureCells } from "./figureCells.ts";
import type { PlaceFinder } from "./figurePlaces.ts";
import type { FindingRow } from "./findingRows.ts";
import { toleranceText } from "./toleranceText.ts";
import { text } from "../layout/values.ts";
import type { ColumnDeclaration } from "../layout/declaration.ts";
import { textColumn } from "../lines/documentCells.ts";

/** How a finding's figures are shown. */
type FiguresOf = (row: FindingRow) => FigureCells;

/**
 * The columns of tblFindings that say in parts what its sentence says: why it is not checkable, each figure and where it
 * stands, the tolerance, what it is about.
 * @param places null for a declaration that is only pointed at
 */
export function findingDetails(
  t: Translator,
  figuresOf: FiguresOf,
  places: PlaceFinder | null,
): readonly ColumnDeclaration<FindingRow>[] {
  const figure = (which: "first" | "second", header: MessageKey): ColumnDeclaration<FindingRow> => ({
    key: which,
    header,
    format: (row) => figuresOf(row)[which].format,
    align: "right",
    wrapAt: 20,
    value: (row) => figuresOf(row)[which].value,
  });
  const place = (
    key: string,
    header: MessageKey,
    figureIn: (figures: readonly ComparedFigure[]) => ComparedFigure | undefined,
  ): ColumnDeclaration<FindingRow> => ({
    ...textColumn<FindingRow>(key, header, 36, ({ finding }) => {
      const found = figureIn(finding.figures);
      return found ? t.sayMessage(figurePlace(found.where)) : null;
    }),
    link: (row) => {
      const found = figureIn(row.finding.figures);
      return (found && isNotable(row) && places?.figure(found, row.finding)) || undefined;
    },
  });
  const tolerances = toleranceWords(t);
  return [
    textColumn("reason", "checksSheet:colReason", 58, ({ finding: { reason } }) =>
      reason ? t.sayMessage(reason) : null,
    ),
    figure("first", "checksSheet:colFirst"),
    place("firstPlace", "checksSheet:colFirstPlace", ([first]) => first),
    figure("second", "checksSheet:colSecond"),
    place("secondPlace", "checksSheet:colSecondPlace", ([, second]) => second),
    {
      key: "figureUnit",
      header: "checksSheet:colFigureUnit",
      format: "text",
      value: (row) => text(figuresOf(row).currency),
    },
    {
      key: "tolerance",
      header: "checksSheet:colFindingTolerance",
      format: "text",
      align: "right",
      value: (row) => text(tolerances(row)),
    },
    textColumn("about", "checksSheet:colSubjectId", 24, ({ finding: { subject } }) =>
      subject.kind === "loan" ? subject.id : subject.kind === "document" ? subject.name : null,
    ),
  ];
}

/** Of a thousand findings in order nobody follows the places, and each link takes its time to write. */
export function isNotable({ finding, note }: FindingRow): boolean {
  return finding.outcome !== "pass" || note !== null;
}

/** Tolerances in words, each said once: all findings of a check have the same. */
function toleranceWords(t: Translator): (row: FindingRow) => string {
  const said = new Map<Check, string>();
  return ({ check, finding }) => {
    const words = said.get(check) ?? toleranceText(check, finding.tolerance, t);
    said.set(check, words);
    return words;
  };
}
