import { contains, intersection, type Block } from "../block.ts";
import { requireAmerican } from "../formulas/american.ts";
import type { Sheet, Validation } from "../model/sheet.ts";
import { HostGap, invalidArgument } from "../refusals.ts";
import type { RangeTarget } from "../state.ts";
import type { Kind } from "./kind.ts";
import { requireWritable } from "./rangeGrid.ts";

/** The length that a list of values written into the rule may have. */
const LONGEST_LIST = 255;
const RULES = ["list", "wholeNumber", "decimal", "date", "time", "textLength", "custom"];
const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

function ofRange({ sheet, block }: RangeTarget): Validation | null {
  return sheet.validations.find((validation) => contains(validation.block, block)) ?? null;
}

/** The validation of exactly this range; others are cut where it takes their place. */
function forRange(range: RangeTarget): Validation {
  const { sheet, block } = range;
  const same = sheet.validations.find(
    (validation) => contains(block, validation.block) && contains(validation.block, block),
  );
  if (same) return same;
  sheet.validations = sheet.validations.flatMap((validation) => without(validation, block));
  const made: Validation = { block, rule: {}, prompt: null, errorAlert: null, ignoreBlanks: true };
  sheet.validations.push(made);
  return made;
}

/** The parts of the validation that lie outside of the block. */
function without(validation: Validation, block: Block): Validation[] {
  const shared = intersection(validation.block, block);
  if (!shared) return [validation];
  const whole = validation.block;
  const pieces: Block[] = [
    { ...whole, rows: shared.row - whole.row },
    { ...whole, row: shared.row + shared.rows, rows: whole.row + whole.rows - shared.row - shared.rows },
    { row: shared.row, rows: shared.rows, column: whole.column, columns: shared.column - whole.column },
    {
      row: shared.row,
      rows: shared.rows,
      column: shared.column + shared.columns,
      columns: whole.column + whole.columns - shared.column - shared.columns,
    },
  ];
  return pieces
    .filter(({ rows, columns }) => rows > 0 && columns > 0)
    .map((piece) => ({ ...validation, block: piece }));
}

/** The values of the list that the cell's rule holds; null without one. Commas part them, whatever the region: see Habits. */
export function choicesAt(sheet: Sheet, block: Block): readonly string[] | null {
  const rule = sheet.validations.find((validation) => contains(validation.block, block))?.rule["list"];
  const source = (rule as { source?: unknown } | undefined)?.source;
  if (typeof source !== "string" || source.startsWith("=")) return null;
  return source.split(",").map((value) => value.trim());
}

function checkedRule(value: unknown, american: boolean): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return invalidArgument("A rule is an object.");
  const given = Object.entries(value).filter(([, rule]) => rule !== undefined && rule !== null);
  const [first] = given;
  if (!first || given.length !== 1 || !RULES.includes(first[0]))
    return invalidArgument("A rule is of one kind.");
  const [name, rule] = first as [string, Record<string, unknown>];
  if (name === "list") {
    if (typeof rule["source"] !== "string") throw new HostGap("a list validation from a range");
    if (!rule["source"].startsWith("=") && rule["source"].length > LONGEST_LIST)
      invalidArgument(`A list within a rule has at most ${LONGEST_LIST} characters.`);
  } else if (name !== "custom" && (rule["formula1"] === undefined || rule["operator"] === undefined))
    invalidArgument(`The rule ${name} lacks its bounds or its operator.`);
  for (const part of ["formula1", "formula2", "formula"])
    if (american && typeof rule[part] === "string") requireAmerican(rule[part]);
  return { [name]: rule };
}

function shortText(
  value: unknown,
  what: string,
  titleMost: number,
  textMost: number,
): Readonly<Record<string, unknown>> {
  const { title = "", message = "" } = value as { title?: unknown; message?: unknown };
  if (String(title).length > titleMost)
    invalidArgument(`${what}: the title has at most ${titleMost} characters.`);
  if (String(message).length > textMost)
    invalidArgument(`${what}: the text has at most ${textMost} characters.`);
  return value as Readonly<Record<string, unknown>>;
}

export const validationKind: Kind<RangeTarget> = {
  name: "DataValidation",
  scalars: {
    Rule: {
      get: (range) => ofRange(range)?.rule ?? {},
      set: (range, value, state) => {
        requireWritable(range, state);
        forRange(range).rule = checkedRule(value, state.habits.readsRulesInAmerican);
      },
    },
    Prompt: {
      get: (range) => ofRange(range)?.prompt ?? { message: "", showPrompt: true, title: "" },
      set: (range, value, state) => {
        requireWritable(range, state);
        forRange(range).prompt = shortText(value, "Prompt", 32, 255);
      },
    },
    ErrorAlert: {
      get: (range) =>
        ofRange(range)?.errorAlert ?? { message: "", showAlert: true, style: "Stop", title: "" },
      set: (range, value, state) => {
        requireWritable(range, state);
        forRange(range).errorAlert = shortText(value, "Error alert", 32, 225);
      },
    },
    IgnoreBlanks: {
      get: (range) => ofRange(range)?.ignoreBlanks ?? true,
      set: (range, value, state) => {
        requireWritable(range, state);
        forRange(range).ignoreBlanks = value === true;
      },
    },
    Type: { get: (range) => TYPES[Object.keys(ofRange(range)?.rule ?? {})[0] ?? ""] ?? "None" },
  },
  methods: {
    Clear: (range, _, state) => {
      requireWritable(range, state);
      const { sheet, block } = range;
      sheet.validations = sheet.validations.flatMap((validation) => without(validation, block));
    },
  },
};
