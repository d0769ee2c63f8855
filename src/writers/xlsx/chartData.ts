import { excelSerial } from "../../calendar/day.ts";
import type { Language } from "../../messages/language.ts";
import { numberFormatCode } from "../../workbook/formats.ts";
import type { BlockRef, CellPlan } from "../../workbook/plan.ts";
import { fixedBlock } from "../../workbook/address.ts";
import { cellNumber } from "../cellNumber.ts";
import { xmlText } from "./xml.ts";

/** A reference to figures or days, with their values, so that a viewer that does not calculate can draw the chart. */
export function numberReference(
  block: BlockRef,
  cells: readonly (CellPlan | undefined)[],
  language: Language,
): string {
  const format = numberFormatCode(cells.find((cell) => cell?.format)?.format ?? "general", language);
  const points = cells.map((cell, index) => {
    const value = cell?.value;
    if (value?.kind === "date") return point(index, String(excelSerial(value.day)));
    return value?.kind === "number" ? point(index, String(cellNumber(value.number))) : "";
  });
  const cache = `<c:formatCode>${xmlText(format)}</c:formatCode><c:ptCount val="${cells.length}"/>${points.join("")}`;
  return `<c:numRef><c:f>${xmlText(fixedBlock(block))}</c:f><c:numCache>${cache}</c:numCache></c:numRef>`;
}

/** A reference to texts, with them. */
export function textReference(block: BlockRef, cells: readonly (CellPlan | undefined)[]): string {
  const points = cells.map((cell, index) =>
    cell?.value.kind === "text" ? point(index, cell.value.text) : "",
  );
  const cache = `<c:ptCount val="${cells.length}"/>${points.join("")}`;
  return `<c:strRef><c:f>${xmlText(fixedBlock(block))}</c:f><c:strCache>${cache}</c:strCache></c:strRef>`;
}

function point(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${xmlText(value)}</c:v></c:pt>`;
}
