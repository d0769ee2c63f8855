import type { Block } from "../../workbook/plan.ts";
import { FormulaFault, type Token, sheetOfToken } from "../formulas/tokens.ts";
import { isLetName } from "../formulas/letNames.ts";
import { parseBlock, splitSheet } from "./block.ts";
import { structuredBlock } from "./formulas/lower.ts";
import { parse, type Parsed } from "./formulas/parsed.ts";
import type { LivePlace } from "./formulas/referable.ts";
import type { LiveSheet, LiveState } from "./model/liveState.ts";
import { namedBy, referencesIn, tableAt } from "./model/references.ts";

/** What a formula is calculated from: a reference as it stands there, and the cells that it means. */
interface Precedent {
  readonly text: string;
  /** The sheet's name. */
  readonly sheet: string;
  readonly block: Block;
}

/** The references of a formula in a cell, each once, in their order; what means no cells is left out. */
export function precedentsOf(state: LiveState, place: LivePlace<LiveSheet>, formula: string): Precedent[] {
  const found = new Map<string, Precedent>();
  try {
    const parsed = parse(formula);
    for (let index = 0; index < parsed.tokens.length;) {
      const { length, precedent } = referenceAt(state, place, parsed, index);
      if (precedent && !found.has(precedent.text)) found.set(precedent.text, precedent);
      index += length;
    }
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
  }
  return [...found.values()];
}

interface Found {
  /** Tokens that it takes. */
  readonly length: number;
  readonly precedent: Precedent | null;
}

function referenceAt(state: LiveState, place: LivePlace<LiveSheet>, parsed: Parsed, index: number): Found {
  const token = parsed.tokens[index];
  switch (token?.kind) {
    case "brackets":
      return ofTable(
        state,
        place,
        tableAt(place.sheet, place.row, place.column)?.name ?? null,
        token.text,
        "",
      );
    case "word":
      return isLetName(parsed.tokens, index, parsed.scopes)
        ? NONE
        : ofWord(state, place, token.text, parsed.tokens[index + 1]);
    case "sheet":
      return ofCells(parsed, index + 1, referencesIn(state).sheetNamed(sheetOfToken(token)), token.text);
    case "cell":
      return ofCells(parsed, index, place.sheet, "");
    default:
      return NONE;
  }
}

const NONE: Found = { length: 1, precedent: null };

function ofWord(state: LiveState, place: LivePlace<LiveSheet>, word: string, next: Token | undefined): Found {
  if (referencesIn(state).tableNamed(word)) {
    return ofTable(state, place, word, next?.kind === "brackets" ? next.text : null, word);
  }
  const name = namedBy(state.names, word, place.sheet.id);
  if (name?.own) return ofName(state, word, name.own.formula);
  const at = name?.at;
  const on = at && state.sheets.find(({ id }) => id === at.sheetId);
  if (!at || !on) return NONE;
  return {
    length: 1,
    precedent: { text: word, sheet: on.name, block: { row: at.row, column: at.column, rows: 1, columns: 1 } },
  };
}

/** What a name of the user's stands for, where that is cells. */
function ofName(state: LiveState, word: string, formula: string): Found {
  const { sheet, rest } = splitSheet(formula);
  const block = parseBlock(rest);
  const on = sheet === null ? null : referencesIn(state).sheetNamed(sheet);
  return block && on ? { length: 1, precedent: { text: word, sheet: on.name, block } } : NONE;
}

/** @param brackets null for a table's name alone @param word the name, where it stands before the brackets */
function ofTable(
  state: LiveState,
  place: LivePlace<LiveSheet>,
  name: string | null,
  brackets: string | null,
  word: string,
): Found {
  const workbook = referencesIn(state);
  const table = name === null ? null : workbook.tableNamed(name);
  const block = table && structuredBlock(table, brackets ?? "[]", place, workbook);
  const length = word !== "" && brackets !== null ? 2 : 1;
  if (!table || block === null || typeof block === "string") return { length, precedent: null };
  const { name: sheet } = workbook.sheetOfTable(table);
  return { length, precedent: { text: word + (brackets ?? ""), sheet, block } };
}

/** "A1" or "A1:B2", on a sheet that stands before it or on its own. */
function ofCells({ tokens }: Parsed, start: number, sheet: LiveSheet | null, prefix: string): Found {
  const end = tokens[start + 1]?.text === ":" ? start + 2 : start;
  const text = tokens
    .slice(start, end + 1)
    .map((one) => one.text)
    .join("");
  const block = sheet && tokens[start]?.kind === "cell" ? parseBlock(text) : null;
  const length = end - start + 1 + (prefix === "" ? 0 : 1);
  return { length, precedent: block && sheet ? { text: prefix + text, sheet: sheet.name, block } : null };
}
