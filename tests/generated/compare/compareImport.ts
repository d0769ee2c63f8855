import type { PrintedTotal } from "../../../src/budget/budgetLine.ts";
import type { PrintedSum } from "../../../src/budget/otherLines.ts";
import type { Imported } from "../../../src/dossier/importFiles.ts";
import type { Message } from "../../../src/messages/message.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import type { Expected, ExpectedLine, ExpectedTotal, LineKind } from "../expected.ts";
import { LINE_KINDS } from "../expected.ts";
import { align } from "./align.ts";
import { fieldsOf, type ReadLine } from "./fieldsOf.ts";
import { doubtfulLabels, saysFault } from "./said.ts";
import { Tally } from "./verdicts.ts";

/** White space, and the bar between joined lines, say nothing. */
const bare = (text: string): string => text.replace(/[\s|]/gu, "");

/** A worksheet holds a day and not its text: a zero before it, and a full stop behind it, say nothing. */
const plainly = (field: string, text: string): string =>
  field === "firstText" || field === "lastText"
    ? bare(text).replace(/(?<!\d)0+(?=\d)|\.$/gu, "")
    : bare(text);

/** Fields that a printed total covers. */
const SUMMED: ReadonlySet<string> = new Set(["eur", "rsd", "amounts"]);

interface Read {
  readonly line: ReadLine;
  readonly fields: Readonly<Record<string, string>>;
}

/** Compares every field of every line, and every printed total, with what was put into the document. */
export function compareImport(expected: Expected, imported: Imported): Tally {
  const tally = new Tally();
  const totals = imported.documents.flatMap((document) => [...document.totals, ...document.sums]);
  const misprinted = new Set(expected.totals.flatMap(({ agrees, label }) => (agrees ? [] : [bare(label)])));
  // Totals that differ though the document's own are right: something that they cover was misread.
  const isDoubted = doubtfulLabels(totals).some((label) => !misprinted.has(bare(label)));
  const documentSays = imported.documents.some(({ warnings }) =>
    saysFault(warnings.filter(({ key }) => !ofMisprints(key, misprinted.size))),
  );
  const unknown = imported.documents.some(({ unknownTables }) => unknownTables.length > 0);
  const documentKeys = new Set(
    imported.documents.flatMap(({ warnings }) =>
      warnings.map(({ key }) => key.replace("budget:asOfMissingInCells", "budget:asOfMissing")),
    ),
  );
  const unreadColumns = imported.documents.flatMap(({ warnings }) =>
    warnings.filter(saysColumnUnread),
  ).length;
  const columnsSaid = unreadColumns > (expected.besides ?? 0);
  const titlesDoubted = new Set(
    imported.lines.flatMap(({ warnings }) =>
      warnings.flatMap(({ key, params }) => (key === "budget:nameOrTitle" ? [params["text"]] : [])),
    ),
  );
  const all = [...imported.lines, ...imported.others];
  for (const kind of LINE_KINDS) {
    const read = all.flatMap((line): Read[] => {
      const found = fieldsOf(line);
      return found?.kind === kind ? [{ line, fields: found.fields }] : [];
    });
    compareLines(
      expected.lines.filter((line) => line.kind === kind),
      read,
      {
        kind,
        tally,
        isDoubted,
        documentKeys,
        columnsSaid,
        titlesDoubted,
        documentSays: documentSays || unknown,
      },
    );
  }
  compareTotals(expected.totals, totals, tally, documentSays || unknown);
  return tally;
}

/** Where misprints were put in, warnings of totals are answers to them. */
function ofMisprints(key: string, misprints: number): boolean {
  return misprints > 0 && /otalDiffers$|sourcesDiffer$/u.test(key);
}

/** "Column F was not read", perhaps of a cell. */
function saysColumnUnread({ key, params }: Message): boolean {
  const { what } = params;
  const within = typeof what === "object" && "key" in what ? what.key : key;
  return within === "budget:columnUnread";
}

interface Context {
  readonly kind: LineKind;
  readonly tally: Tally;
  readonly isDoubted: boolean;
  readonly documentSays: boolean;
  /** What is said of the document as a whole. */
  readonly documentKeys: ReadonlySet<string>;
  /** Whether more columns are said to be unread than nobody asks for. */
  readonly columnsSaid: boolean;
  /** What was taken for the title of a group, and may be the rest of a name. */
  readonly titlesDoubted: ReadonlySet<unknown>;
}

function compareLines(expected: readonly ExpectedLine[], read: readonly Read[], context: Context): void {
  const { kind, tally, isDoubted, documentSays } = context;
  const likeness = (a: ExpectedLine, { fields }: Read): number => {
    const names = Object.keys(a.fields);
    const same = names.filter((name) => bare(a.fields[name] ?? "") === bare(fields[name] ?? "")).length;
    return same * 2 > names.length ? same : 0;
  };
  const isSame = (a: ExpectedLine, b: Read): boolean => likeness(a, b) === Object.keys(a.fields).length;
  for (const [a, b] of align(expected, read, likeness, isSame)) {
    const where = whereOf(a?.fields ?? b?.fields ?? {});
    if (a === null && b !== null) {
      const said = saysFault(b.line.warnings) || isDoubted;
      const verdict = said ? "wrong, said" : "WRONG UNSAID";
      tally.add({ verdict, kind, field: "line", expected: "", read: b.line.source.text, where });
    } else if (a !== null && b === null) {
      const verdict = isDoubted || documentSays ? "missing, said" : "MISSING UNSAID";
      tally.add({
        verdict,
        kind,
        field: "line",
        expected: Object.values(a.fields).join(" | "),
        read: "",
        where,
      });
    } else if (a !== null && b !== null) {
      compareFields(a, b, where, context);
    }
  }
}

function compareFields(a: ExpectedLine, b: Read, where: string, context: Context): void {
  const { kind, tally } = context;
  for (const [field, expected] of Object.entries(a.fields)) {
    const read = b.fields[field] ?? "";
    if (plainly(field, read) === plainly(field, expected)) {
      tally.right(kind);
      continue;
    }
    // "1 " is a unit without its currency.
    const isWithoutCurrency = field === "unit" && expected.startsWith(read);
    const said =
      saysFault(b.line.warnings) ||
      (isWithoutCurrency && context.documentKeys.has("tables:unitMissing")) ||
      isSaidOfDocument(field, read, context);
    const isEmpty = bare(read).replaceAll(",", "") === "" || isWithoutCurrency;
    const verdict = isEmpty ? (said ? "empty, said" : "EMPTY UNSAID") : said ? "wrong, said" : "WRONG UNSAID";
    tally.add({ verdict, kind, field, expected, read, where });
  }
}

/** Whether the document's warnings or totals cover a field that was read otherwise. */
function isSaidOfDocument(field: string, read: string, context: Context): boolean {
  const { isDoubted, documentKeys, columnsSaid, titlesDoubted } = context;
  const mayBeTitle = documentKeys.has("tables:wordsBelowNames") && (field === "name" || field === "group");
  if (mayBeTitle || (columnsSaid && read === "")) return true;
  if (field === "group") {
    // "The words below were taken for a group's title" is said at the loan above them; or the
    // title stands on a page that is a scan.
    return titlesDoubted.has(read) || (read === "" && documentKeys.has("budget:pageWithoutText"));
  }
  return field === "asOf"
    ? read === "" && documentKeys.has("budget:asOfMissing")
    : SUMMED.has(field) && isDoubted;
}

const whereOf = (fields: Readonly<Record<string, string>>): string =>
  [fields["row"], fields["account"], fields["accounts"], fields["name"], fields["project"]]
    .filter((text) => text !== undefined && text !== "")
    .join(" ");

interface ReadTotal {
  readonly label: string;
  readonly figures: readonly string[];
  readonly agrees: boolean | null;
}

const readTotal = (total: PrintedTotal | PrintedSum): ReadTotal => ({
  label: total.label,
  figures:
    "eur" in total
      ? [total.eur, total.rsd].map((sum) => (sum === null ? "" : decimalText(sum)))
      : [decimalText(total.printed)],
  agrees: total.agrees,
});

function compareTotals(
  expected: readonly ExpectedTotal[],
  totals: readonly (PrintedTotal | PrintedSum)[],
  tally: Tally,
  documentSays: boolean,
): void {
  const left = totals.map(readTotal);
  for (const { kind, label, figures, agrees } of expected) {
    const of = `total of ${kind}`;
    const isOf = (read: ReadTotal): boolean => read.figures.join() === figures.join();
    const named = left.findIndex((read) => bare(read.label) === bare(label) && isOf(read));
    // A label that was cut off: the figures find their total.
    const found =
      named >= 0 ? named : left.findIndex((read) => isOf(read) && bare(label).startsWith(bare(read.label)));
    const finding = {
      kind: of,
      field: "agrees",
      expected: String(agrees),
      where: `${label} ${figures.join(" ")}`,
    };
    if (found < 0) {
      const verdict = documentSays ? "missing, said" : "MISSING UNSAID";
      tally.add({ ...finding, verdict, read: "" });
      continue;
    }
    const [read] = left.splice(found, 1);
    if (read?.agrees === agrees) tally.right(of);
    else if (read?.agrees === null) tally.add({ ...finding, verdict: "empty, said", read: "not compared" });
    else
      tally.add({ ...finding, verdict: agrees ? "wrong, said" : "WRONG UNSAID", read: String(read?.agrees) });
  }
}
