import { fixedAddressOf, isUnbounded, parseBlock, sheetPrefix, splitSheet, type Block } from "../block.ts";
import type { DefinedName } from "../model/definedName.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";
import { HostGap, invalidArgument, Refusal } from "../refusals.ts";
import type { ExcelState } from "../state.ts";
import { checkFormula } from "../formulas/check.ts";
import { isRef, notFound, orNull, ref, type Kind, type Ref } from "./kind.ts";
import { rangeArgument, rangeRef } from "./range.ts";
import { worksheetKind } from "./worksheet.ts";

/** The names of a sheet, or of the workbook. */
interface Scope {
  readonly sheet: Sheet | null;
  readonly workbook: Workbook;
}

interface NameTarget extends Scope {
  readonly name: DefinedName;
}

const listOf = ({ sheet, workbook }: Scope): DefinedName[] => (sheet ? sheet.names : workbook.names);

/** The cells that a name stands for; null where it stands for a value, or for cells that are gone. */
export function blockOfName(
  { formula }: DefinedName,
  workbook: Workbook,
): { readonly sheet: Sheet; readonly block: Block } | null {
  const { sheet, rest } = splitSheet(formula.replace(/^=/, ""));
  const found = sheet === null ? null : workbook.sheetNamed(sheet);
  const block = parseBlock(rest);
  return found && block ? { sheet: found, block } : null;
}

/** A text constant's text: ="loans" is loans. */
export function textOfName({ formula }: DefinedName): string | null {
  const match = /^="((?:[^"]|"")*)"$/s.exec(formula);
  return match ? (match[1] ?? "").replaceAll('""', '"') : null;
}

function valueOf(target: NameTarget): unknown {
  const text = textOfName(target.name);
  if (text !== null) return text;
  const cells = blockOfName(target.name, target.workbook);
  if (cells) return sheetPrefix(cells.sheet.name) + fixedAddressOf(cells.block);
  const number = Number(target.name.formula.slice(1));
  return Number.isNaN(number) ? target.name.formula : number;
}

function typeOf(target: NameTarget): string {
  if (textOfName(target.name) !== null) return "String";
  if (blockOfName(target.name, target.workbook)) return "Range";
  if (target.name.formula.includes("#REF!")) return "Error";
  return Number.isNaN(Number(target.name.formula.slice(1))) ? "String" : "Double";
}

function rangeOf({ name, workbook }: NameTarget): Ref | null {
  const cells = blockOfName(name, workbook);
  return cells ? rangeRef(cells.sheet, cells.block) : null;
}

/** A name that Excel takes: letters, digits, "_", "."; not like a cell's address. */
export function requireLegalName(name: unknown): string {
  const legal =
    typeof name === "string" &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^[A-Z]{1,3}\d{1,7}$/i.test(name) &&
    !/^(?:[rc]|r\d*c\d*)$/i.test(name);
  return legal ? name : invalidArgument(`${String(name)} is no name that Excel takes.`);
}

const namedItemKind: Kind<NameTarget> = {
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name.name }),
  scalars: {
    Name: { get: ({ name }) => name.name },
    _Id: { get: ({ name }) => name.name },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Formula: {
      get: ({ name }) => name.formula,
      set: (target, formula, state) => {
        target.name.formula = formulaOf(String(formula), target, state);
        state.layoutChanged();
      },
    },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = value === true;
      },
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = String(value);
      },
    },
    Scope: { get: ({ sheet }) => (sheet ? "Worksheet" : "Workbook") },
  },
  parts: {
    Worksheet: ({ sheet }) =>
      sheet ? ref(worksheetKind, sheet) : invalidArgument("The name is the workbook's, not a sheet's."),
    WorksheetOrNullObject: ({ sheet }) => orNull(worksheetKind, sheet),
  },
  methods: {
    Delete: (target, _, state) => {
      const list = listOf(target);
      const at = list.indexOf(target.name);
      if (at < 0) notFound(`name ${target.name.name}`);
      list.splice(at, 1);
      state.layoutChanged();
    },
    GetRange: (target) =>
      rangeOf(target) ?? invalidArgument(`The name ${target.name.name} doesn't stand for a range.`),
    GetRangeOrNullObject: rangeOf,
  },
};

/** A reference without "=" is a text: the trap that names.add sets. */
function formulaOf(reference: string, { sheet, workbook }: Scope, state: ExcelState): string {
  if (!reference.startsWith("=")) return `="${reference.replaceAll('"', '""')}"`;
  const own = sheet ?? workbook.active;
  checkFormula(reference, { sheet: own, row: 0, column: 0 }, state.workbook);
  return reference;
}

function find(scope: Scope, key: unknown): NameTarget | null {
  const wanted = String(key).toLowerCase();
  const name = listOf(scope).find((candidate) => candidate.name.toLowerCase() === wanted);
  return name ? { ...scope, name } : null;
}

const item = (scope: Scope, key: unknown): Ref =>
  ref(namedItemKind, find(scope, key) ?? notFound(`name ${String(key)}`));

export const namesKind: Kind<Scope> = {
  name: "NamedItemCollection",
  item,
  items: (scope) => listOf(scope).map((name) => ref(namedItemKind, { ...scope, name })),
  methods: {
    GetItem: (scope, [key]) => item(scope, key),
    GetItemOrNullObject: (scope, [key]) => orNull(namedItemKind, find(scope, key)),
    GetCount: (scope) => listOf(scope).length,
    Add: (scope, [wanted, reference, comment], state) => {
      const name = requireLegalName(wanted);
      if (find(scope, name)) throw new Refusal("ItemAlreadyExists", `The name ${name} exists already.`);
      if (!scope.sheet && state.workbook.tableNamed(name)) invalidArgument(`A table is called ${name}.`);
      const added: DefinedName = {
        name,
        formula: isRef(reference) ? rangeFormula(reference) : formulaOf(String(reference), scope, state),
        visible: true,
        comment: typeof comment === "string" ? comment : "",
      };
      listOf(scope).push(added);
      state.layoutChanged();
      return ref(namedItemKind, { ...scope, name: added });
    },
  },
};

function rangeFormula(reference: Ref): string {
  const { sheet, block } = rangeArgument(reference);
  if (isUnbounded(block)) throw new HostGap("names of whole rows and columns");
  return `=${sheetPrefix(sheet.name)}${fixedAddressOf(block)}`;
}
