import { arrayUse } from "../formulas/arrayUse.ts";
import { plainFormula } from "../formulas/plainFormula.ts";
import { FormulaFault, tokenize, type Token } from "../formulas/tokens.ts";

/** Taking a formula apart takes a while, and each is asked for as written, as planned and as it stands. */
const KEPT = 50_000;
const normalForms = new Map<string, string>();
const shapes = new Map<string, string>();

/**
 * One form of a formula for comparing: spreadsheets give formulas back with other spaces, quotation marks and capitals, and with
 * "@" where they take one of several values by themselves.
 */
export function normalFormula(formula: string): string {
  return cached(normalForms, formula, (token) => token.text.toUpperCase());
}

/** As normalFormula, without the addresses in it: the same wherever rows or columns have moved it. */
export function formulaShape(formula: string): string {
  return cached(shapes, formula, () => "#");
}

function cached(forms: Map<string, string>, formula: string, place: (token: Token) => string): string {
  const known = forms.get(formula);
  if (known !== undefined) return known;
  if (forms.size >= KEPT) forms.clear();
  const form = formOf(formula, place);
  forms.set(formula, form);
  return form;
}

function formOf(formula: string, place: (token: Token) => string): string {
  try {
    const tokens = inShort(withoutIdleMarks(formula).filter(({ kind }) => kind !== "space"));
    return tokens.map((token, i) => tokenForm(token, tokens[i + 1], place)).join("");
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
    return formula.replace(/\s+/gu, "").toUpperCase();
  }
}

/** The formula's tokens; "@" and what files write for it only where it makes a difference. */
function withoutIdleMarks(formula: string): readonly Token[] {
  const tokens = tokenize(formula);
  if (!tokens.some(({ kind, text }) => text === "@" || (kind === "function" && MARK_IN_FILE.test(text))))
    return tokens;
  const plain = tokenize(plainFormula(formula, null) ?? formula);
  const use = arrayUse(plain, () => "one");
  const idle = new Set(
    [...(use?.idle ?? [])].map(({ from }) =>
      plain.findIndex(({ text }, index) => index >= from && text === "@"),
    ),
  );
  return plain.filter((_, index) => !idle.has(index));
}

/** "TRUE()" as TRUE and "B3:B3" as B3: LibreOffice writes one for the other. */
function inShort(tokens: readonly Token[]): readonly Token[] {
  const short: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const [second, third] = [tokens[at + 1], tokens[at + 2]];
    short.push(token);
    const isLogical =
      token.kind === "function" &&
      /^(?:TRUE|FALSE)$/iu.test(token.text) &&
      second?.kind === "open" &&
      third?.kind === "close";
    const isOneCell = token.kind === "cell" && second?.text === ":" && third?.text === token.text;
    if (isLogical || isOneCell) at += 2;
  }
  return short;
}

/** Excel shows 1E7 as 10000000 and .50 as 0.5. */
function numberForm(text: string): string {
  const [, whole = "", decimals = "", exponent = "0"] =
    /^(\d*)(?:\.(\d*))?(?:E([+-]?\d+))?$/iu.exec(text) ?? [];
  const digits = (whole + decimals).replace(/^0+/u, "");
  const significant = digits.replace(/(?<!0)0+$/u, "");
  const zeros = digits.length - significant.length;
  return significant === "" ? "0" : `${significant}E${Number(exponent) - decimals.length + zeros}`;
}

const MARK_IN_FILE = /^_xlfn\.(?:SINGLE|ANCHORARRAY)$/iu;

function tokenForm(token: Token, next: Token | undefined, place: (token: Token) => string): string {
  const { kind, text } = token;
  switch (kind) {
    case "text":
      return text;
    case "number":
      return numberForm(text);
    case "cell":
    case "column":
    case "row":
      return place(token);
    case "sheet":
      return `${text
        .slice(0, -1)
        .replace(/^'(.*)'$/su, "$1")
        .replaceAll("''", "'")}!`.toUpperCase();
    case "function":
      return text.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/u, "");
    case "brackets":
      return rowForm(text);
    case "word":
      // "tblLoans[@Rate]" within tblLoans is "[@Rate]".
      return next?.kind === "brackets" && rowForm(next.text).startsWith("[@") ? "" : text.toUpperCase();
    default:
      return text;
  }
}

/** "[[#This Row],[Rate]]" and "[@[Rate]]" as "[@RATE]"; "[[Rate]]" as "[RATE]". */
function rowForm(brackets: string): string {
  const inRow = /^\[\[#This Row\],\s*((?!\s).*)\]$/isu.exec(brackets)?.[1];
  const form = inRow === undefined ? brackets : `[@${inRow}]`;
  return form.replace(/^\[(@?)\[([^[\]]*)\]\]$/su, "[$1$2]").toUpperCase();
}
