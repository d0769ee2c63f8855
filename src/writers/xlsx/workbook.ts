import { columnLetters, fixedBlock, quotedSheet } from "../../workbook/address.ts";
import type { Book } from "../book/book.ts";
import { DECLARATION, element, flag, RELATIONSHIPS, SPREADSHEET, xmlText } from "./xml.ts";

/** The version of Excel's calculation engine that is said to have calculated: with fullCalcOnLoad it calculates again. */
const CALCULATION = '<calcPr calcId="191029" fullCalcOnLoad="1"/>';

/** The main part (ECMA-376 part 1, 18.2.27). @param active index of the sheet that is seen first */
export function workbookXml(book: Book, active: number): string {
  const sheets = book.sheets.map(({ name, settings: { state } }, index) =>
    element("sheet", { name, sheetId: index + 1, "r:id": `rId${index + 1}`, state }),
  );
  const view = { xWindow: 0, yWindow: 0, windowWidth: 16384, windowHeight: 8192, activeTab: active };
  const { protection } = book;
  const names = namesXml(book);
  return (
    DECLARATION +
    element(
      "workbook",
      { xmlns: SPREADSHEET, "xmlns:r": RELATIONSHIPS },
      (protection ? element("workbookProtection", protection) : "") +
        element("bookViews", {}, element("workbookView", view)) +
        element("sheets", {}, sheets.join("")) +
        (names === "" ? "" : element("definedNames", {}, names)) +
        CALCULATION,
    )
  );
}

/** The workbook's names; what is printed, and the rows repeated on each page. */
function namesXml({ sheets, names }: Book): string {
  const places = new Map(sheets.map(({ name }, index) => [name, index]));
  const own = names.map(({ name, formula, sheet, hidden, comment }) => {
    const place = sheet === null ? undefined : (places.get(sheet) ?? 0);
    return nameXml({ name, formula, place, hidden, comment });
  });
  const areas = sheets.map(({ name: sheet, print }, place) =>
    print?.area
      ? nameXml({
          name: "_xlnm.Print_Area",
          formula: fixedBlock({ sheet, row: 0, column: 0, ...print.area }),
          place,
        })
      : "",
  );
  const titles = sheets.map(({ name, print }, place) => {
    const { repeatRows: rows, repeatColumns: columns } = print ?? {};
    const formulas = [
      ...(columns ? [`$${columnLetters(columns[0])}:$${columnLetters(columns[1])}`] : []),
      ...(rows ? [`$${rows[0] + 1}:$${rows[1] + 1}`] : []),
    ].map((lines) => `${quotedSheet(name)}!${lines}`);
    const formula = formulas.join(",");
    return formula === "" ? "" : nameXml({ name: "_xlnm.Print_Titles", formula, place });
  });
  return [...own, ...areas, ...titles].join("");
}

/** @param name.place index of the sheet that the name is of; undefined for the whole workbook */
function nameXml(name: {
  readonly name: string;
  readonly formula: string;
  readonly place?: number | undefined;
  readonly hidden?: boolean | undefined;
  readonly comment?: string | undefined;
}): string {
  const { place, hidden, comment } = name;
  const attributes = { name: name.name, hidden: flag(hidden), localSheetId: place, comment };
  return element("definedName", attributes, xmlText(name.formula));
}
