import { blocksOf } from "../../workbook/layout/blocksOf.ts";
import type { Language } from "../../messages/language.ts";
import { blockAddress, columnLetters, quotedSheet } from "../../workbook/address.ts";
import { PLAIN, type Edge } from "../../workbook/looks.ts";
import type { SheetPlan, Block } from "../../workbook/plan.ts";
import { drawnAt, type DrawnCell } from "../drawnCell.ts";
import { cellsOfSheet } from "../cellsOfSheet.ts";
import { plannedAreas } from "./plannedAreas.ts";
import { areasOf, rangeOf } from "./ranges.ts";
import { setNumberFormat } from "./sheetContent.ts";
import { calls, sending, type ExcelStep } from "./steps.ts";

interface DrawnPlace {
  readonly row: number;
  readonly column: number;
  readonly drawn: DrawnCell;
}

/** Excel takes addresses of up to 8,192 characters; shorter ones keep a refusal near its cause. */
const LONGEST_ADDRESS = 2_000;
const WEIGHTS = { hair: "Hairline", thin: "Thin", medium: "Medium" } as const;
const SIDES = ["top", "right", "bottom", "left"] as const;
const EDGE = { top: "EdgeTop", right: "EdgeRight", bottom: "EdgeBottom", left: "EdgeLeft" } as const;

/**
 * Gives the sheet's cells their formats, one thing at a time: all cells of one fill at once, all of one size, so that a
 * cell costs a few bytes. Cells that aren't ours keep theirs.
 * @param anew whether the cells may have formats of an earlier layout
 */
export function* sheetFormats(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  language: Language,
  anew: boolean,
): Generator<ExcelStep> {
  const places = drawnPlaces(plan, language);
  const all = plannedAreas(plan);
  if (anew) {
    yield* onAreas(sheet, all, 2, (areas) => {
      areas.clear("Hyperlinks");
      areas.style = "Normal";
    });
  }
  yield* links(sheet, plan);
  yield* onAreas(sheet, all, 2, ({ format }) => {
    format.font.name = PLAIN.typeface;
    format.font.size = PLAIN.size;
  });
  yield* fonts(sheet, places);
  yield* grouped(
    sheet,
    places,
    ({ fill }) => fill,
    1,
    ({ format }, fill) => {
      format.fill.color = `#${fill}`;
    },
  );
  yield* alignments(sheet, places);
  yield* borders(sheet, places);
  yield* numberFormats(sheet, places);
}

/** A merged cell's look covers all that lies under it. */
function drawnPlaces(plan: SheetPlan, language: Language): DrawnPlace[] {
  return [...cellsOfSheet(plan)].flatMap((planned) => {
    const drawn = drawnAt(planned, language);
    const { row, column, cell } = planned;
    return Array.from({ length: cell.span ?? 1 }, (_, index) => ({ row, column: column + index, drawn }));
  });
}

/** Before the looks, since Excel gives a link a look of its own. */
function* links(sheet: Excel.Worksheet, plan: SheetPlan): Generator<ExcelStep> {
  for (const { cell, row, column } of cellsOfSheet(plan)) {
    const { link } = cell;
    if (!link) continue;
    const documentReference = `${quotedSheet(link.sheet)}!${link.cell}`;
    // Said at once with the link: else Excel takes the address for the cell's text.
    const shown = cell.value.kind === "text" ? { textToDisplay: cell.value.text } : {};
    yield sending([documentReference, shown], () => {
      rangeOf(sheet, { row, column, rows: 1, columns: 1 }).hyperlink = { documentReference, ...shown };
    });
  }
}

function* fonts(sheet: Excel.Worksheet, places: readonly DrawnPlace[]): Generator<ExcelStep> {
  yield* grouped(
    sheet,
    places,
    ({ bold }) => bold,
    1,
    ({ format }) => {
      format.font.bold = true;
    },
  );
  yield* grouped(
    sheet,
    places,
    ({ italic }) => italic,
    1,
    ({ format }) => {
      format.font.italic = true;
    },
  );
  yield* grouped(
    sheet,
    places,
    ({ underline }) => underline,
    1,
    ({ format }) => {
      format.font.underline = "Single";
    },
  );
  yield* grouped(
    sheet,
    places,
    ({ size }) => size,
    1,
    ({ format }, size) => {
      format.font.size = size;
    },
  );
  yield* grouped(
    sheet,
    places,
    ({ colour }) => colour,
    1,
    ({ format }, colour) => {
      format.font.color = `#${colour}`;
    },
  );
}

function* alignments(sheet: Excel.Worksheet, places: readonly DrawnPlace[]): Generator<ExcelStep> {
  const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
  const vertical = { top: "Top", center: "Center" } as const;
  yield* grouped(
    sheet,
    places,
    (drawn) => drawn.horizontal,
    1,
    ({ format }, side) => {
      format.horizontalAlignment = horizontal[side];
    },
  );
  yield* grouped(
    sheet,
    places,
    ({ indent }) => indent,
    1,
    ({ format }, indent) => {
      format.indentLevel = indent;
    },
  );
  yield* grouped(
    sheet,
    places,
    (drawn) => drawn.vertical,
    1,
    ({ format }, side) => {
      format.verticalAlignment = vertical[side];
    },
  );
  yield* grouped(
    sheet,
    places,
    ({ wrap }) => wrap,
    1,
    ({ format }) => {
      format.wrapText = true;
    },
  );
}

/** The thinnest first: where two cells share an edge, the heavier line stays. */
function* borders(sheet: Excel.Worksheet, places: readonly DrawnPlace[]): Generator<ExcelStep> {
  for (const weight of ["hair", "thin", "medium"] as const) {
    for (const side of SIDES) {
      const inside = side === "top" || side === "bottom" ? "InsideHorizontal" : "InsideVertical";
      const many = (area: Block): boolean => (inside === "InsideHorizontal" ? area.rows : area.columns) > 1;
      const colourOf = (drawn: DrawnCell): string | undefined => {
        const edge: Edge | undefined = drawn[side];
        return edge?.weight === weight ? edge.colour : undefined;
      };
      yield* grouped(
        sheet,
        places,
        colourOf,
        4,
        ({ format }, colour) => line(format.borders.getItem(EDGE[side]), weight, colour),
        (areas) => areas,
      );
      yield* grouped(
        sheet,
        places,
        colourOf,
        4,
        ({ format }, colour) => line(format.borders.getItem(inside), weight, colour),
        (areas) => areas.filter(many),
      );
    }
  }
}

function line(border: Excel.RangeBorder, weight: Edge["weight"], colour: string): void {
  border.style = "Continuous";
  border.weight = WEIGHTS[weight];
  border.color = `#${colour}`;
}

/** Several areas can't be given a number format at once, one range can: with one code for all its cells. */
function* numberFormats(sheet: Excel.Worksheet, places: readonly DrawnPlace[]): Generator<ExcelStep> {
  for (const [code, cells] of groups(places, ({ numberFormat }) => numberFormat)) {
    if (code === "General") continue;
    for (const rectangle of blocksOf(cells)) {
      yield sending(code, () => setNumberFormat(rangeOf(sheet, rectangle), code));
    }
  }
}

function groups<T extends string | number | boolean>(
  places: readonly DrawnPlace[],
  valueOf: (drawn: DrawnCell) => T | undefined,
): Map<T, DrawnPlace[]> {
  const found = new Map<T, DrawnPlace[]>();
  for (const place of places) {
    const value = valueOf(place.drawn);
    if (value === undefined) continue;
    const same = found.get(value);
    if (same) same.push(place);
    else found.set(value, [place]);
  }
  return found;
}

function* grouped<T extends string | number | boolean>(
  sheet: Excel.Worksheet,
  places: readonly DrawnPlace[],
  valueOf: (drawn: DrawnCell) => T | undefined,
  cost: number,
  apply: (areas: Excel.RangeAreas, value: T) => void,
  choose: (areas: Block[]) => Block[] = (areas) => areas,
): Generator<ExcelStep> {
  for (const [value, cells] of groups(places, valueOf)) {
    yield* onAreas(sheet, choose(blocksOf(cells)), cost, (areas) => apply(areas, value));
  }
}

function* onAreas(
  sheet: Excel.Worksheet,
  areas: readonly Block[],
  cost: number,
  apply: (areas: Excel.RangeAreas) => void,
): Generator<ExcelStep> {
  yield* onAddresses(sheet, areas.map(blockAddress), cost, apply);
}

/** Does something to all addresses at once, or in as few parts as an address may be long. */
export function* onAddresses(
  sheet: Excel.Worksheet,
  addresses: readonly string[],
  cost: number,
  apply: (areas: Excel.RangeAreas) => void,
): Generator<ExcelStep> {
  let part = "";
  for (const [index, address] of addresses.entries()) {
    part = part === "" ? address : `${part},${address}`;
    const following = addresses[index + 1];
    if (following !== undefined && part.length + 1 + following.length <= LONGEST_ADDRESS) continue;
    const whole = part;
    const { bytes } = calls(cost + 2, () => undefined);
    yield { bytes: bytes + whole.length, do: () => apply(areasOf(sheet, whole)) };
    part = "";
  }
}

/** "B:D". */
export function columnsAddress(first: number, count: number): string {
  return `${columnLetters(first)}:${columnLetters(first + count - 1)}`;
}
