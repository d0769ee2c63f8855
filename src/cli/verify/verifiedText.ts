import { cellAddress } from "../../workbook/address.ts";
import type { CellFault } from "../../workbook/readBack/result.ts";
import type { Translator } from "../../messages/translator.ts";
import { VERSION } from "../../version.ts";
import { isDifference, type MissingPart, type SavedCell } from "../../writers/saved/compareSaved.ts";
import { formulaShape } from "../../writers/update/formulaText.ts";
import { isAllAsMeant, type Verified } from "./verifiedFile.ts";
import { foundValue, meantValue } from "./cellWords.ts";

/** What `verify` says: a report that can be sent on, with nothing of the workbook in it but the cells that it names. */
export function verifiedText(verified: Verified, translator: Translator): string {
  const { file, dossier, back, comparison } = verified;
  const { say, sayMessage } = translator;
  const { formulas, untouched, values, uncompared, cells, missing } = comparison;
  const differing = cells.filter(isDifference);
  const outOfDate = cells.filter((cell) => !isDifference(cell) && cell.value === "outOfDate");
  const respelt = cells.filter((cell) => !isDifference(cell) && cell.formula !== null);
  const asOf = { day: dossier.settings.asOf };
  const section = (heading: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? ["", heading, ...lines] : [];
  const grouped = (list: readonly SavedCell[]): string[] =>
    groupedCells(list).flatMap((group) => groupLines(group, translator));
  return [
    say("verify:heading", { document: file.name, asOf, version: VERSION }),
    ...(file.savedBy === undefined ? [] : [say("verify:savedBy", { program: file.savedBy })]),
    ...(back.kind === "dossier" ? statusLines(back, translator) : []),
    say("verify:formulas", { count: formulas, untouched }),
    say("verify:values", { count: values }),
    ...(uncompared > 0 ? [say("verify:uncompared", { count: uncompared })] : []),
    ...(back.kind === "faults" ? faultLines(back.faults, translator) : []),
    ...section(
      say("verify:missing"),
      missing.map((part) => `- ${missingText(part, translator)}`),
    ),
    ...section(say("verify:differing", { count: differing.length }), grouped(differing)),
    ...section(say("verify:outOfDate", { count: outOfDate.length }), grouped(outOfDate)),
    ...section(say("verify:respelt", { count: respelt.length }), grouped(respelt)),
    ...(back.kind === "dossier"
      ? section(
          say("verify:warnings"),
          back.warnings.map((one) => `- ${sayMessage(one)}`),
        )
      : []),
    "",
    say(isAllAsMeant(verified) ? "verify:agrees" : "verify:differs"),
  ].join("\n");
}

function statusLines(back: Verified["back"] & { kind: "dossier" }, { say }: Translator): string[] {
  const { otherVersion, interrupted, changed } = back;
  return [
    ...(otherVersion === null ? [] : [say("verify:otherVersion", { version: otherVersion })]),
    ...(interrupted ? [say("verify:interrupted")] : []),
    ...(changed && !interrupted ? [say("verify:inputsEdited")] : []),
  ];
}

function faultLines(faults: readonly CellFault[], { say, sayMessage }: Translator): string[] {
  return [
    "",
    say("verify:faults", { count: faults.length }),
    ...faults.map(({ sheet, cell, message }) => `- ${sheet}!${cell}: ${sayMessage(message)}`),
  ];
}

function missingText(part: MissingPart, { say }: Translator): string {
  switch (part.kind) {
    case "sheet":
      return say("verify:sheetMissing", { sheet: part.sheet });
    case "table":
      return say("verify:tableMissing", { sheet: part.sheet, table: part.table });
    case "column":
      return say("verify:columnMissing", { sheet: part.sheet, table: part.table, column: part.column });
    case "rows":
      return say("verify:rowsDiffer", {
        sheet: part.sheet,
        table: part.table,
        lacking: part.lacking,
        more: part.more,
      });
  }
}

const CHANGES = {
  gone: "verify:formulaGone",
  added: "verify:formulaAdded",
  array: "verify:formulaArray",
  other: "verify:formulaOther",
  intersection: "verify:formulaIntersection",
  spelling: "verify:formulaSpelling",
  moved: "verify:formulaMoved",
} as const;

function groupLines({ place, count, first }: CellGroup, { say }: Translator): string[] {
  const { formula, value, meant, found } = first;
  const word = (text: string | boolean | null): string =>
    text === null ? say("verify:nothing") : String(text);
  const values = { meant: word(meantValue(meant.value)), found: word(foundValue(first)) };
  const what = [
    ...(formula === null ? [] : [say(CHANGES[formula])]),
    ...(value === null ? [] : [say("verify:value", values)]),
  ];
  const shown = (text: string | null): string => (text === null ? say("verify:nothing") : `=${text}`);
  return [
    `- ${count > 1 ? say("verify:cells", { place, count }) : place}: ${what.join(" ")}`,
    ...(meant.formula === null && formula === null
      ? []
      : [`    ${say("verify:meantFormula", { formula: shown(meant.formula) })}`]),
    ...(formula === null ? [] : [`    ${say("verify:foundFormula", { formula: shown(found.formula) })}`]),
  ];
}

/** Cells below each other whose formulas have changed in the same way. */
interface CellGroup {
  /** "Sažetak!B3", "X RAY!G5:G28". */
  readonly place: string;
  readonly count: number;
  /** The first of them stands for all. */
  readonly first: SavedCell;
}

/** Puts those together that one sentence says all of; a cell with another value stands alone, since each has its own. */
function groupedCells(cells: readonly SavedCell[]): CellGroup[] {
  const groups: { first: SavedCell; last: SavedCell; key: string; count: number }[] = [];
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const sorted = cells.toSorted(
    (a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.column - b.column || a.row - b.row,
  );
  for (const cell of sorted) {
    const key = keyOf(cell);
    const group = groups.at(-1);
    if (group?.key === key && cell.row === group.last.row + 1) {
      group.last = cell;
      group.count += 1;
    } else groups.push({ first: cell, last: cell, key, count: 1 });
  }
  return groups.map(({ first, last, count }) => {
    const range = [first, last].map(({ row, column }) => cellAddress(row, column));
    return { place: `${first.sheet}!${count > 1 ? range.join(":") : range[0]}`, count, first };
  });
}

function keyOf({ sheet, row, column, formula, value, meant, found }: SavedCell): string {
  if (value === "differs") return `${sheet} ${column} ${row}`;
  const shapes = [meant.formula, found.formula].map((text) => (text === null ? "" : formulaShape(text)));
  return [sheet, column, formula, value, ...shapes].join("\n");
}
