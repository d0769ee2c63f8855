import { parseAddress } from "../../workbook/address.ts";
import { arrayUse } from "../formulas/arrayUse.ts";
import { isKnownFunction } from "../formulas/functions.ts";
import { isLetName, letScopes } from "../formulas/letNames.ts";
import { parseStructuredReference } from "../formulas/structuredReference.ts";
import { FormulaFault, tokenize, type Token, sheetOfToken } from "../formulas/tokens.ts";
import { fileFormulaOf } from "../formulas/fileFormula.ts";
import type { NoteFault } from "./fault.ts";
import { isLegalName } from "./names.ts";
import { tokensOf } from "./tables.ts";
import { unwritableCharacter } from "./texts.ts";

const LONGEST_FORMULA = 8192;
const LONGEST_TEXT_IN_FORMULA = 255;
const DEEPEST = 64;

/** What formulas can refer to. */
export interface Referable {
  readonly sheets: ReadonlySet<string>;
  /** By name in lower case. */
  readonly tables: ReadonlyMap<string, ReferredTable>;
  readonly names: ReadonlySet<string>;
}

export function referableIn({ sheets, names }: ReferableParts): Referable {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  return {
    sheets: new Set(sheets.map((sheet) => sheet.name.toLowerCase())),
    tables: new Map(tables.map((table) => [table.name.toLowerCase(), table])),
    names: new Set(names.map((name) => name.name.toLowerCase())),
  };
}

/** What of a workbook its formulas can name. */
export interface ReferableParts {
  readonly sheets: readonly { readonly name: string; readonly tables: readonly ReferredTable[] }[];
  readonly names: readonly { readonly name: string }[];
}

/** What of a table a formula can name. */
interface ReferredTable {
  readonly name: string;
  readonly headers: readonly string[];
}

/**
 * Checks formulas as `checkFormula` does, and those alike once: most formulas stand in many cells and name others there, which
 * makes none of them less sound. It answers whether it had to look.
 */
export type FormulaCheck = (
  formula: string,
  place: { readonly table: ReferredTable | null; readonly at: () => Pick<FormulaPlace, "sheet" | "cell"> },
) => boolean;

/** @param isOwn whether they are the user's */
export function formulaCheck(referable: Referable, isOwn: boolean, note: NoteFault): FormulaCheck {
  const sound = new Set<string>();
  return (formula, { table, at }) => {
    const within = `${table?.name ?? ""} `;
    if (sound.has(within + formula)) return false;
    const shape = within + shapeOf(formula);
    if (sound.has(shape)) return false;
    let faults = 0;
    checkFormula(formula, { ...at(), table, rule: false, isOwn }, referable, (key, ...values) => {
      faults += 1;
      note(key, ...values);
    });
    if (faults === 0) sound.add(shape).add(within + formula);
    return true;
  };
}

/** Where a formula stands. A "rule" is a conditional format: it refers to cells and names of its own sheet only. */
interface FormulaPlace {
  readonly sheet: string;
  readonly cell: string;
  readonly table: ReferredTable | null;
  readonly rule: boolean;
  /** Whether it is the user's: what Excel opens and shows as an error of the formula is theirs to write. */
  readonly isOwn?: boolean;
}

/** Faults of ours that are no reason to refuse a user's file: Excel opens it, and says in the cell what it does not know. */
const ALLOWED_TO_USERS: readonly Parameters<NoteFault>[0][] = ["plan:unknownFunction", "plan:unknownName"];

/** Whether Excel would take the formula: readable, short enough, and all that it mentions exists. */
export function checkFormula(
  formula: string,
  place: FormulaPlace,
  referable: Referable,
  note: NoteFault,
): void {
  const at = { sheet: place.sheet, cell: place.cell };
  let tokens: readonly Token[];
  try {
    tokens = tokenize(formula);
    if (fileFormulaOf(tokens, place.table?.name ?? null).length > LONGEST_FORMULA)
      note("plan:formulaTooLong", at);
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
    note("plan:formulaUnreadable", { ...at, position: String(error.at + 1), formula });
    return;
  }
  const scopes = letScopes(tokens);
  let isSound = true;
  for (const [index, token] of tokens.entries()) {
    const fault = faultOf(token, tokens[index - 1], tokens[index + 1], place, referable);
    if (fault && place.isOwn && ALLOWED_TO_USERS.includes(fault)) continue;
    if (!fault || isLetName(tokens, index, scopes)) continue;
    isSound = false;
    note(fault, { ...at, what: token.text });
  }
  if (isSound && !place.isOwn && !place.rule) {
    for (const what of severalForOne(tokens, referable)) note("plan:severalForOne", { ...at, what });
  }
  if (depthOf(tokens) > DEEPEST) note("plan:formulaTooDeep", at);
  for (const { names, unusable } of scopes) {
    for (const name of [...unusable, ...[...names].filter((name) => !isLegalName(name))]) {
      note("plan:letName", { ...at, what: name });
    }
  }
}

/** Alike for formulas of which either all are sound or none: which cells they name makes no difference, but for the room that it takes. */
function shapeOf(formula: string): string {
  return tokensOf(formula)
    .map(({ kind, text }) => (kind === "cell" ? `\0${text.length}` : text))
    .join("");
}

/** How many parentheses are within each other. */
function depthOf(tokens: readonly Token[]): number {
  let depth = 0;
  let deepest = 0;
  for (const { kind } of tokens) {
    if (kind === "open") deepest = Math.max(deepest, (depth += 1));
    if (kind === "close") depth -= 1;
  }
  return deepest;
}

/** What Excel would take one value of, or ask whether it may, since a formula of ours is none of arrays. */
function severalForOne(tokens: readonly Token[], { tables }: Referable): string[] {
  const use = arrayUse(tokens, (name) => (tables.has(name.toLowerCase()) ? "many" : "one"));
  const parts = [...(use?.several ?? []).map(({ node }) => node), ...(use?.marks ?? [])];
  return parts.map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(""),
  );
}

function faultOf(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  place: FormulaPlace,
  referable: Referable,
): Parameters<NoteFault>[0] | null {
  switch (token.kind) {
    case "text":
      if (unwritableCharacter(token.text) !== null) return "plan:formulaText";
      return token.text.length - 2 > LONGEST_TEXT_IN_FORMULA ? "plan:formulaText" : null;
    case "sheet":
      if (!referable.sheets.has(sheetOfToken(token).toLowerCase())) return "plan:unknownSheet";
      return place.rule && sheetOfToken(token) !== place.sheet ? "plan:ruleReference" : null;
    case "cell":
      return parseAddress(token.text) ? null : "plan:unknownName";
    case "function":
      return isKnownFunction(token.text) ? null : "plan:unknownFunction";
    case "word":
      return faultOfWord(token, after, referable, place.isOwn ?? false);
    case "brackets":
      return faultOfBrackets(token, before, place, referable);
    default:
      return null;
  }
}

function faultOfWord(
  token: Token,
  after: Token | undefined,
  referable: Referable,
  isOwn: boolean,
): Parameters<NoteFault>[0] | null {
  const name = token.text.toLowerCase();
  if (name === "true" || name === "false") return null;
  if (after?.kind === "brackets") return referable.tables.has(name) ? null : "plan:unknownTable";
  // A table's bare name means its data in Excel, but the headers too in LibreOffice: Table[#Data] says it clearly.
  if (referable.tables.has(name)) return isOwn ? null : "plan:structuredReference";
  return referable.names.has(name) ? null : "plan:unknownName";
}

function faultOfBrackets(
  token: Token,
  before: Token | undefined,
  place: FormulaPlace,
  referable: Referable,
): Parameters<NoteFault>[0] | null {
  if (place.rule) return "plan:ruleReference";
  const reference = parseStructuredReference(token.text);
  if (!reference) return "plan:structuredReference";
  const named = before?.kind === "word";
  const table = named ? referable.tables.get(before.text.toLowerCase()) : place.table;
  if (!table) return named ? null : "plan:outsideTable";
  // Excel takes the row of a table that the formula doesn't stand in, and shows that it means nothing there.
  if (reference.rows === "#This Row" && table.name !== place.table?.name && !(named && place.isOwn))
    return "plan:outsideTable";
  if (reference.rows === "#Totals") return "plan:structuredReference";
  const isKnown = (name: string): boolean =>
    table.headers.some((header) => header === name) ||
    table.headers.some((header) => header.toLowerCase() === name.toLowerCase());
  return reference.columns.every(isKnown) ? null : "plan:unknownColumn";
}
