import { cellAddress } from "../../src/workbook/address.ts";
import { bookOf, unmasked, type Book } from "./book.ts";
import { formulaFaults } from "./formulaFaults.ts";
import { orderFault, overlap, pathsIn, rangeOf, repeated, type Parts } from "./packageFaults.ts";
import { childNamed, childrenNamed, everyElement, type Element } from "./xmlTree.ts";

const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];
const COLUMN_ORDER = ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"];

export function tableFaults(parts: Parts): string[] {
  const tables = pathsIn(parts, "xl/tables/").flatMap((path) => parts.get(path) ?? []);
  const defined = everyElement(parts.get("xl/workbook.xml") ?? EMPTY).filter(
    ({ name }) => name === "definedName",
  );
  const scoped = defined.filter(({ attributes }) => attributes["localSheetId"] !== undefined);
  const names = [
    ...tables.map(({ attributes }) => attributes["displayName"]),
    ...defined.filter((name) => !scoped.includes(name)).map(({ attributes }) => attributes["name"]),
    // Names of single sheets may be the same on several.
    ...new Set(scoped.map(({ attributes }) => attributes["name"])),
  ];
  const own = names.map((name) => (name ?? "").toLowerCase()).filter((name) => !name.startsWith("_xlnm."));
  return [
    ...repeated(tables.map(({ attributes }) => attributes["id"] ?? "")).map((id) => `table id ${id} twice`),
    ...repeated(own).map((name) => `name ${name} twice`),
    ...own.filter(
      (name) => /^[a-z]{1,3}\d+$|^[rc]\d*$/.test(name) || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name),
    ),
    ...tables
      .filter(({ attributes }) => (attributes["displayName"] ?? "").length > 255)
      .map(({ attributes }) => `table name ${attributes["displayName"]}`),
    ...pathsIn(parts, "xl/worksheets/").flatMap((path) => faultsOfSheet(parts, path)),
    ...columnFormulaFaults(bookOf(parts)),
  ];
}

/** The formula of a column, from which Excel fills new rows. */
function columnFormulaFaults(book: Book): string[] {
  return book.sheets.flatMap(({ tables }, sheet) =>
    tables.flatMap(({ root, path }) =>
      everyElement(root)
        .filter(({ name }) => name === "calculatedColumnFormula")
        .flatMap(({ text }) => formulaFaults(text, { sheet }, book))
        .map((fault) => `${path}: formula of a column: ${fault}`),
    ),
  );
}

const EMPTY: Element = { name: "", attributes: {}, children: [], text: "" };

function faultsOfSheet(parts: Parts, path: string): string[] {
  const relations = parts.get(path.replace("worksheets/", "worksheets/_rels/") + ".rels");
  const sheet = parts.get(path) ?? EMPTY;
  const merges = (childNamed(sheet, "mergeCells")?.children ?? []).map(
    ({ attributes }) => attributes["ref"] ?? "",
  );
  const targets = new Map(
    childrenNamed(relations, "Relationship").map(({ attributes }) => [
      attributes["Id"],
      attributes["Target"] ?? "",
    ]),
  );
  const list = childNamed(sheet, "tableParts");
  const count = list?.attributes["count"];
  const tables = (list?.children ?? []).map(({ attributes }) => {
    return parts.get((targets.get(attributes["r:id"]) ?? "").replace("../", "xl/")) ?? EMPTY;
  });
  const miscounted =
    count !== undefined && Number(count) !== tables.length ? [`${path}: count of tables`] : [];
  const faults = tables.flatMap((table, index) => {
    const ref = table.attributes["ref"] ?? "";
    const others = [...merges, ...tables.slice(0, index).map(({ attributes }) => attributes["ref"] ?? "")];
    return [
      ...faultsOfTable(parts, sheet, table).map(
        (fault) => `${path}, table ${table.attributes["name"]}: ${fault}`,
      ),
      ...others.filter((other) => overlap(ref, other)).map((other) => `${path}: table ${ref} over ${other}`),
    ];
  });
  return [...miscounted, ...faults];
}

function faultsOfTable(parts: Parts, sheet: Element, table: Element): string[] {
  const range = rangeOf(table.attributes["ref"] ?? "");
  const list = childNamed(table, "tableColumns");
  const columns = childrenNamed(list, "tableColumn");
  if (!range || range.bottom === range.top) return ["no range with a row"];
  const stated = columns.map(({ attributes }) => attributes["name"] ?? "");
  const names = stated.map(unmasked);
  const filter = childNamed(table, "autoFilter");
  return [
    ...orderFault("table", table, ORDER),
    ...columns.flatMap((column) => orderFault("table column", column, COLUMN_ORDER)),
    ...(columns.length === range.right - range.left + 1 ? [] : ["number of columns"]),
    ...(Number(list?.attributes["count"]) === columns.length ? [] : ["count of columns"]),
    ...repeated(columns.map(({ attributes }) => attributes["id"] ?? "")).map((id) => `column id ${id} twice`),
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `column ${name} twice`),
    ...(filter && filter.attributes["ref"] !== table.attributes["ref"] ? ["filter range"] : []),
    ...names
      .filter((name) => name === "" || name.length > 255)
      .map((name) => `column name of ${name.length} characters`),
    ...stated.filter((name) => /[\n\r\t]/.test(name)).map((name) => `a line break in ${name}`),
    ...names.flatMap((name, index) => {
      const address = cellAddress(range.top, range.left + index);
      const shown = cellText(parts, sheet, address);
      return shown === name ? [] : [`header ${address} is "${shown}", the column "${name}"`];
    }),
  ];
}

function cellText(parts: Parts, sheet: Element, address: string): string | null {
  const cell = cellsOf(sheet).get(address);
  if (cell?.attributes["t"] !== "s" || childNamed(cell, "f")) return null;
  const item = childrenNamed(parts.get("xl/sharedStrings.xml"), "si")[Number(childNamed(cell, "v")?.text)];
  return item
    ? unmasked(
        everyElement(item)
          .map(({ text }) => text)
          .join(""),
      )
    : null;
}

const cellsOfSheets = new WeakMap<Element, ReadonlyMap<string, Element>>();

/** A sheet's cells by address. */
function cellsOf(sheet: Element): ReadonlyMap<string, Element> {
  const known = cellsOfSheets.get(sheet);
  if (known) return known;
  const rows = childrenNamed(childNamed(sheet, "sheetData"), "row");
  const cells = rows.flatMap((row) =>
    row.children.map((cell) => [cell.attributes["r"] ?? "", cell] as const),
  );
  const found = new Map(cells);
  cellsOfSheets.set(sheet, found);
  return found;
}
