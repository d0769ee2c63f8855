import { message, Problem, type KeyOf, type Message } from "../../messages/message.ts";
import type { InputFile } from "../../documents/document.ts";
import { sniff } from "../../documents/sniff.ts";
import { readStrings } from "../../documents/sheets/xlsx/readStrings.ts";
import { cellCounter } from "../../documents/sheets/sheetDocument.ts";
import { openZip, type OpenedZip } from "../../documents/zip/openZip.ts";
import type { Attributes } from "../../workbook/userContent.ts";
import type { WorkbookPlan } from "../../workbook/plan.ts";
import type { BookName, BookSheet, FileWorkbook, Unsupported } from "../../writers/book/book.ts";
import { FilePackage } from "./filePackage.ts";
import { attributesIn } from "./rawElements.ts";
import { readPersons } from "./readNotes.ts";
import { readRuns } from "./readRuns.ts";
import { readFileSheet } from "./readSheet.ts";
import { NO_STYLES, readStyles } from "./readStyles.ts";
import { child, childrenOf, isOn, type Element } from "../../documents/xml/xmlTree.ts";

/**
 * Reads an .xlsx file to go on with it: cells with formulas and looks, tables, names, rules, charts (ECMA-376;
 * transitional and strict). Behind the same guard as documents; nothing in it is run, calculated or followed. What cannot be
 * held is listed with its place.
 * @returns null for a file that is no .xlsx workbook
 * @throws Problem when it is damaged, locked or beyond the limits
 */
export async function readWorkbookFile(file: InputFile): Promise<FileWorkbook | null> {
  if ((await sniff(file)) !== "xlsx") return null;
  const document = file.name;
  const opened = new FilePackage(await openZip(file), document);
  const path = await opened.mainPath();
  const workbook = await opened.tree(path);
  const relations = await opened.relations(path);
  // Every day would be four years off.
  if (isOn(child(workbook, "workbookPr")?.attributes["date1904"]))
    throw new Problem("errors:openDates1904", { document }, { document });
  const styles = await opened.related(relations, "styles");
  const strings = [...relations.values()].find(({ type }) => type === "sharedStrings")?.target;
  const read = styles ? readStyles(styles, await opened.related(relations, "theme")) : NO_STYLES;
  const making = {
    strings: strings === undefined ? [] : await readStrings(opened.zip.xml(strings), document),
    runs: strings === undefined ? new Map() : await readRuns(opened.zip.xml(strings), document, read.theme),
    formats: read.cells.map(({ numberFormat }) => numberFormat),
    styles: read,
    date1904: false,
    count: cellCounter(document),
  };
  const elements = childrenOf(child(workbook, "sheets"), "sheet");
  const names = namesOf(workbook, elements);
  const persons = await readPersons(opened, relations);
  const sheets: BookSheet[] = [];
  const unsupported: Unsupported[] = [...leftOut(opened.zip)];
  const protection = structureProtection(workbook);
  if (protection) unsupported.push({ ...ofAll(message("opening:protectedStructure")), isInFile: true });
  for (const { attributes } of elements) {
    const name = attributes["name"] ?? "";
    // A module of an Excel before 1997 stands among the sheets, without a part.
    const isModule = attributes["id"] === "";
    const { type, target } = isModule ? NO_PART : opened.target(relations, attributes["id"], name);
    if (type !== "worksheet") {
      unsupported.push({ sheet: name, cell: null, what: message("opening:noWorksheet") });
      continue;
    }
    const state = stateOf(attributes["state"]);
    const own = names.filter(({ sheet }) => sheet === name);
    const made = await readFileSheet(opened, { name, state, path: target, names: own, persons }, making);
    sheets.push(made.sheet);
    unsupported.push(...made.unsupported);
  }
  const savedBy = await programOf(opened);
  const properties = await propertiesOf(opened);
  return {
    name: document,
    properties,
    ...(savedBy === null ? {} : { savedBy }),
    sheets,
    names: names.filter(({ name }) => !OF_PROGRAMS.test(name)),
    protection,
    unsupported,
  };
}

/** Names that programs define for themselves (ECMA-376 part 1, 18.2.5): what is printed stands in `print`. */
const OF_PROGRAMS = /^_xl/u;

const NO_PART = { type: "", target: "" };

function namesOf(workbook: Element, sheets: readonly Element[]): BookName[] {
  return childrenOf(child(workbook, "definedNames"), "definedName").map(({ attributes, text }) => {
    const { name = "", localSheetId, hidden, comment } = attributes;
    const sheet = localSheetId === undefined ? null : sheets[Number(localSheetId)]?.attributes["name"];
    return {
      name,
      formula: text,
      sheet: sheet ?? null,
      ...(isOn(hidden) ? { hidden: true as const } : {}),
      ...(comment === undefined ? {} : { comment }),
    };
  });
}

/** Parts of a package that are not opened, and what is said of them. */
const PARTS: readonly (readonly [RegExp, KeyOf<"opening:">])[] = [
  [/(?:^|\/)vbaProject\.bin$|\/macrosheets\//iu, "opening:macros"],
  [/\/externalLinks\/[^/]*\.xml$/iu, "opening:links"],
  [/\/(?:embeddings|activeX|ctrlProps)\//iu, "opening:objects"],
  [/\/connections\.xml$|\/queryTables\//iu, "opening:queries"],
  [/\/pivotTables\//iu, "opening:pivots"],
  [/\/slicers\/|\/timelines\//iu, "opening:slicers"],
];

function leftOut(zip: OpenedZip): Unsupported[] {
  return PARTS.filter(([pattern]) => zip.names.some((name) => pattern.test(name))).map(([, key]) =>
    ofAll(message(key)),
  );
}

const OF_STRUCTURE = new Set(
  (
    "workbookPassword lockStructure lockWindows workbookAlgorithmName workbookHashValue workbookSaltValue " +
    "workbookSpinCount"
  ).split(" "),
);

function structureProtection(workbook: Element): Attributes | null {
  const attributes = child(workbook, "workbookProtection")?.attributes ?? {};
  return isOn(attributes["lockStructure"]) ? attributesIn(OF_STRUCTURE, attributes) : null;
}

function stateOf(state: string | undefined): BookSheet["settings"]["state"] {
  return state === "hidden" || state === "veryHidden" ? state : undefined;
}

function ofAll(what: Message): Unsupported {
  return { sheet: null, cell: null, what };
}

const CORE = "docProps/core.xml";
const APP = "docProps/app.xml";

/** The program that saved the file, with its version, as far as the file says (ECMA-376 part 1, 22.2). */
async function programOf(file: FilePackage): Promise<string | null> {
  const app = file.zip.has(APP) ? await file.tree(APP) : undefined;
  const words = ["Application", "AppVersion"].flatMap((name) => child(app, name)?.text ?? []);
  return words.length > 0 ? words.join(" ") : null;
}

/** Titles of the file (ECMA-376 part 2, 11); what is missing is empty. */
async function propertiesOf(file: FilePackage): Promise<WorkbookPlan["properties"]> {
  const core = file.zip.has(CORE) ? await file.tree(CORE) : undefined;
  const text = (name: string): string => child(core, name)?.text ?? "";
  return {
    title: text("title"),
    subject: text("subject"),
    description: text("description"),
    keywords: text("keywords"),
    creator: text("creator") || "Otplata",
  };
}
