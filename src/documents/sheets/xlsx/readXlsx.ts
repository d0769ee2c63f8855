import { message, Problem, type KeyOf, type Message } from "../../../messages/message.ts";
import type { InputFile, OpenedDocument, ReadOptions } from "../../document.ts";
import { walkXml } from "../../xml/walkXml.ts";
import { openZip, type OpenedZip } from "../../zip/openZip.ts";
import { BUILT_IN_FORMATS } from "../builtInFormats.ts";
import { withoutUncalculated } from "../uncalculated.ts";
import {
  sheetNamed,
  type RawWorkbook,
  MOST_COLUMNS,
  MOST_ROWS,
  type RawCell,
  type RawSheet,
} from "../rawSheet.ts";
import { cellCounter, sheetDocument } from "../sheetDocument.ts";
import { relationsOf, workbookPath } from "./packageParts.ts";
import { readStrings } from "./readStrings.ts";
import type { CellSpan } from "../../parts.ts";
import { isOn } from "../../xml/xmlTree.ts";
import { spanOf } from "../cellRef.ts";
import { hiddenIndexes } from "../hiddenIndexes.ts";
import type { CellMaking } from "./cellOf.ts";
import { damagedSheet, scanSheet } from "./scanSheet.ts";

/**
 * Reads an Office Open XML workbook (ECMA-376; transitional and strict, with or without macros). Nothing in it is
 * run, calculated or followed.
 * @throws Problem when it is damaged or beyond the limits; an AbortError when cancelled
 */
export async function readXlsx(file: InputFile, options: ReadOptions = {}): Promise<OpenedDocument> {
  const document = file.name;
  const zip = await openZip(file);
  const path = await workbookPath(zip, document);
  const book = await readWorkbookPart(zip.xml(path), document);
  const relations = await relationsOf(zip, path, document);
  const partOf = (type: string): string | null => {
    const target = [...relations.values()].find((relation) => relation.type === type)?.target;
    return target !== undefined && zip.has(target) ? zip.xml(target) : null;
  };
  const strings = partOf("sharedStrings");
  const styles = partOf("styles");
  const making = {
    strings: strings === null ? [] : await readStrings(strings, document),
    formats: styles === null ? [] : await readFormats(styles, document),
    date1904: book.date1904,
    count: cellCounter(document),
  };
  const sheets: RawWorkbook["sheets"][number][] = [];
  for (const sheet of book.sheets) {
    options.signal?.throwIfAborted();
    const relation = relations.get(sheet.id);
    // A sheet must not be passed over because its part is missing.
    if (!relation) throw new Problem("errors:zipMemberMissing", { document, name: sheet.name }, { document });
    if (relation.type !== "worksheet") sheets.push({ name: sheet.name, cells: null });
    else sheets.push(await readSheetPart(zip.xml(relation.target), sheet, document, making));
  }
  const warnings: Message[] = [...leftOut(zip)];
  if (book.date1904) warnings.push(message("reading:dates1904"));
  if (book.manual) warnings.push(message("reading:manualCalculation"));
  const calculated = withoutUncalculated(
    { kind: "xlsx", sheets, warnings },
    book.wantsCalculation ? 0 : null,
  );
  return sheetDocument(file, calculated, options);
}

/** Parts of a workbook that are not opened, and what is said of them. */
const PARTS: readonly (readonly [RegExp, KeyOf<"reading:">])[] = [
  [/(?:^|\/)vbaProject\.bin$|\/macrosheets\//iu, "reading:macrosLeftOut"],
  [/\/externalLinks\/[^/]*\.xml$/iu, "reading:linksLeftOut"],
  [/\/(?:embeddings|activeX)\//iu, "reading:objectsLeftOut"],
  [/\/media\//iu, "reading:picturesLeftOut"],
  [/\/connections\.xml$|\/queryTables\//iu, "reading:queriesLeftOut"],
];

function leftOut(zip: OpenedZip): Message[] {
  return PARTS.filter(([pattern]) => zip.names.some((name) => pattern.test(name))).map(([, key]) =>
    message(key),
  );
}

/** Number formats by the style index of cells (ECMA-376 part 1, 18.8.10 and 18.8.31). */
async function readFormats(xml: string, document: string): Promise<string[]> {
  const codes = new Map<number, string>();
  const formats: string[] = [];
  let isCells = false;
  await walkXml(xml, document, {
    open: (name, attribute) => {
      if (name === "numFmt") codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "General");
      else if (name === "cellXfs") isCells = true;
      else if (name === "xf" && isCells) {
        const id = Number(attribute("numFmtId") ?? 0);
        formats.push(codes.get(id) ?? BUILT_IN_FORMATS[id] ?? "General");
      }
    },
    close: (name) => {
      if (name === "cellXfs") isCells = false;
    },
    text: () => undefined,
  });
  return formats;
}

interface WorkbookXml {
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    /** Of its relation. */
    readonly id: string;
  }[];
  readonly date1904: boolean;
  /** The file asks for a calculation when it is opened: its figures may be those of before, or none at all. */
  readonly wantsCalculation: boolean;
  /** Formulas are calculated only when the user says so. */
  readonly manual: boolean;
}

/** What the main part of a workbook says (ECMA-376 part 1, 18.2). */
async function readWorkbookPart(xml: string, document: string): Promise<WorkbookXml> {
  const sheets: WorkbookXml["sheets"][number][] = [];
  let [date1904, wantsCalculation, manual] = [false, false, false];
  await walkXml(xml, document, {
    open: (name, attribute) => {
      const isTrue = (wanted: string): boolean => /^(?:1|true|on)$/u.test(attribute(wanted) ?? "");
      if (name === "workbookPr") date1904 = isTrue("date1904");
      else if (name === "calcPr") {
        wantsCalculation = isTrue("fullCalcOnLoad");
        manual = attribute("calcMode") === "manual";
      } else if (name === "sheet")
        sheets.push({
          name: sheetNamed(attribute("name")),
          hidden: /hidden/iu.test(attribute("state") ?? ""),
          id: attribute("id") ?? "",
        });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, date1904, wantsCalculation, manual };
}

/**
 * A worksheet's cells (ECMA-376 part 1, 18.3.1), read as they come: what the sheet says of its own dimension, of
 * links, validation and styles is passed over.
 * @throws Problem when a cell's place or its content is not one that a worksheet can have
 */
async function readSheetPart(
  xml: string,
  sheet: { readonly name: string; readonly hidden: boolean },
  document: string,
  making: CellMaking,
): Promise<RawSheet> {
  const cells: RawCell[] = [];
  const merges: CellSpan[] = [];
  const rows = hiddenIndexes(MOST_ROWS);
  const columns = hiddenIndexes(MOST_COLUMNS);
  await scanSheet(xml, { sheet: sheet.name, document }, making, {
    row: (row, { hidden }) => {
      if (isOn(hidden)) rows.hide(row, row);
    },
    cell: ({ row, column }, made) => {
      if (made !== null) cells.push({ row, column, ...made });
      return undefined;
    },
    outside: {
      open: (name, attribute) => {
        if (name === "col" && isOn(attribute("hidden") ?? undefined))
          columns.hide(Number(attribute("min")) - 1, Number(attribute("max")) - 1);
        else if (name === "mergeCell") {
          const ref = attribute("ref") || "?";
          const span = spanOf(ref);
          if (span === null) throw damagedSheet(document, sheet.name, ref);
          merges.push(span);
        }
      },
      close: () => undefined,
      text: () => undefined,
    },
  });
  return { ...sheet, cells, merges, isRowHidden: rows.isHidden, isColumnHidden: columns.isHidden };
}
