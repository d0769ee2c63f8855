import type { FurtherColumn, ScheduleKey } from "../scheduleColumns.ts";
import { givenHeader, KIND_HEADER, TERMS_HEADER } from "../scheduleHeaders.ts";
import { lengthInFile } from "../../formulas/exactForms.ts";
import { fewestForms, type FormRows, type RowForms } from "../../formulas/oneForm.ts";
import { referencesTo } from "../../formulas/references.ts";
import type { ScheduleContext } from "./scheduleContext.ts";

/** What a column of a schedule holds. */
interface UniformColumn {
  /** The form of all its rows; null where the program gives every figure. */
  readonly form: string | null;
  /** Rows whose figures are given, from 0. */
  readonly given: ReadonlySet<number>;
}

/** The columns of a schedule with one form each, and the further columns that these look at. */
interface UniformColumns {
  readonly columns: ReadonlyMap<ScheduleKey, UniformColumn>;
  readonly further: readonly FurtherColumn[];
}

/** A column by its forms, and the rows that none of them gives. */
interface SplitColumn {
  readonly key: ScheduleKey;
  /** In ascending order, from 0. */
  readonly given: readonly number[];
  readonly ways: readonly UniformForm[];
}

/** A condition on the row's own cells, and the rows that meet it. */
interface UniformCondition {
  readonly formula: string;
  readonly meets: (row: number) => boolean;
}

/** One of the forms of a column; null for the condition of the last one, which the rows take that meet no other. */
interface UniformForm {
  readonly form: string;
  readonly rows: readonly number[];
  readonly when: UniformCondition | null | "kind";
}

const KIND = { key: "kind", header: KIND_HEADER } as const;
const TERMS = { key: "terms", header: TERMS_HEADER } as const;

/**
 * Makes one form of those of a column's rows, since Excel fills one formula into the whole column of a table. Rows that
 * are computed in another way are told apart by what stands in them: the number of their period, the terms that hold for
 * them; where these do not tell, the kind of row, a number in a column of its own. Figures that no form gives stand in a
 * column of their own, too, and where the one form would be longer than Excel takes, those of the rows of the rarest.
 * @param forms by column, row by row
 */
export function uniformColumns(
  context: ScheduleContext,
  forms: ReadonlyMap<ScheduleKey, readonly RowForms[]>,
): UniformColumns {
  const { rows } = context.loan.schedule;
  const natural = naturalConditions(context);
  const split = [...forms].map(([key, column]): SplitColumn => {
    const parts = fewestForms(column);
    const given = parts.find(({ form }) => form === null)?.rows ?? [];
    return { key, given, ways: waysOf(parts, natural) };
  });
  const isKind = here(context, KIND);
  const formOf = ({ key, given, ways }: SplitColumn, kinds: readonly number[]): string | null => {
    if (ways.length === 0) return null;
    const form = joined(ways, (met) =>
      anyOf(
        isKind,
        met.map((row) => kinds[row] as number),
      ),
    );
    if (given.length === 0) return form;
    const value = here(context, givenColumn(key, given));
    return `IF(${value}<>"",${value},${form})`;
  };
  const all = kindsOf(rows.length, split);
  const fitting = (column: SplitColumn): SplitColumn => {
    const form = formOf(column, all);
    const isShort = form === null || lengthInFile(form, context.schedule.all("n")) <= LONGEST;
    return isShort ? column : fitting(withoutRarestForm(column));
  };
  const short = split.map(fitting);
  // With fewer forms there are no more kinds, and no formula is longer.
  const kinds = kindsOf(rows.length, short);
  const columns = new Map<ScheduleKey, UniformColumn>();
  const further: FurtherColumn[] = [];
  for (const column of short) {
    const { key, given } = column;
    const form = formOf(column, kinds);
    if (form !== null && given.length > 0) further.push(givenColumn(key, given));
    columns.set(key, { form, given: new Set(given) });
  }
  const uses = (reference: string): boolean =>
    [...columns.values()].some(({ form }) => form?.includes(reference) ?? false);
  return {
    columns,
    further: [
      ...(uses(here(context, TERMS))
        ? [{ ...TERMS, numbers: rows.map((row) => context.phaseOf(row).index + 1) }]
        : []),
      ...(uses(isKind) ? [{ ...KIND, numbers: kinds }] : []),
      ...further,
    ],
  };
}

/** The row's cell of a further column. */
function here({ t, loan }: ScheduleContext, { key, header }: Pick<FurtherColumn, "key" | "header">): string {
  return referencesTo({ name: loan.code, columns: [{ key, header }] }, t).here(key);
}

function anyOf(cell: string, numbers: readonly number[]): string {
  const equal = [...new Set(numbers)].map((number) => `${cell}=${number}`);
  return equal.length === 1 ? (equal[0] as string) : `OR(${equal.join(",")})`;
}

/** Conditions on the number of the row's period, and on the terms that hold for it. */
function naturalConditions(context: ScheduleContext): UniformCondition[] {
  const { loan, schedule, phases } = context;
  const { rows } = loan.schedule;
  const n = schedule.here("n");
  const byPeriod = [1, 0].map((number) => ({
    formula: `${n}=${number}`,
    meets: (row: number) => rows[row]?.n === number,
  }));
  if (phases.length === 1) return byPeriod;
  const terms = rows.map((row) => context.phaseOf(row).index);
  const cell = here(context, TERMS);
  return [
    ...byPeriod,
    ...phases.map(({ index }) => ({
      formula: `${cell}=${index + 1}`,
      meets: (row: number) => terms[row] === index,
    })),
    ...phases.map(({ index }) => ({
      formula: `AND(${cell}=${index + 1},${n}>0)`,
      meets: (row: number) => terms[row] === index && (rows[row]?.n ?? 0) > 0,
    })),
    ...phases.slice(1, -1).map(({ index }) => ({
      formula: `${cell}>${index}`,
      meets: (row: number) => (terms[row] ?? 0) >= index,
    })),
  ];
}

/** In the order in which they are asked for, the one of the fewest rows first: a condition may hold for rows asked for before. */
function waysOf(parts: readonly FormRows[], natural: readonly UniformCondition[]): UniformForm[] {
  const open = parts
    .flatMap(({ form, rows }) => (form === null ? [] : [{ form, rows }]))
    .sort((a, b) => a.rows.length - b.rows.length);
  return open.map(({ form, rows }, at) => {
    const later = open.slice(at + 1);
    if (later.length === 0) return { form, rows, when: null };
    const condition = natural.find(
      ({ meets }) => rows.every(meets) && !later.some((other) => other.rows.some(meets)),
    );
    return { form, rows, when: condition ?? "kind" };
  });
}

/** The column with the figures given in those rows that take the form of the fewest. */
function withoutRarestForm({ key, given, ways: [rarest, ...ways] }: SplitColumn): SplitColumn {
  return { key, given: [...given, ...(rarest?.rows ?? [])].sort((a, b) => a - b), ways };
}

function givenColumn(key: ScheduleKey, rows: readonly number[]): FurtherColumn {
  return { key: `given ${key}`, header: givenHeader(key), of: key, rows };
}

/** Excel takes 8,192 characters; addresses of cells above need some of them in later rows, and newer functions in files. */
const LONGEST = 7700;

/** The kind of each row, from 1: rows of one kind take the same ways. */
function kindsOf(count: number, columns: readonly SplitColumn[]): number[] {
  const ways = columns.flatMap((column) => column.ways.filter(({ when }) => when === "kind"));
  const kinds = new Map<string, number>();
  return Array.from({ length: count }, (_, row) => {
    const taken = ways.map(({ rows }) => (rows.includes(row) ? "1" : "0")).join("");
    const kind = kinds.get(taken) ?? kinds.size + 1;
    kinds.set(taken, kind);
    return kind;
  });
}

/** One form of all: where they differ in one operand only, the choice stands in its place. */
function joined(ways: readonly UniformForm[], kind: (rows: readonly number[]) => string): string {
  const choice = (of: readonly string[]): string =>
    ways.reduceRight((otherwise, { rows, when }, at) => {
      const form = of[at] as string;
      if (when === null) return form;
      return `IF(${when === "kind" ? kind(rows) : when.formula},${form},${otherwise})`;
    }, "");
  const all = ways.map(({ form }) => form);
  const [before, after] = sharedParts(all);
  const operands = all.map((form) => form.slice(before.length, form.length - after.length));
  const isOperand = /^[\w$.]+$/;
  return operands.every((operand) => isOperand.test(operand))
    ? before + choice(operands) + after
    : choice(all);
}

/** What all forms begin and end with, up to an operand. */
function sharedParts(forms: readonly string[]): readonly [string, string] {
  const [first = "", ...others] = forms;
  const shortest = Math.min(...forms.map(({ length }) => length));
  let start = 0;
  while (start < shortest && others.every((form) => form[start] === first[start])) start += 1;
  let end = 0;
  while (
    end < shortest - start &&
    others.every((form) => form[form.length - 1 - end] === first[first.length - 1 - end])
  )
    end += 1;
  const before = first.slice(0, start).replace(/[^(,+*/=<>&-]*$/, "");
  const after = first.slice(first.length - end).replace(/^[^),+*/=<>&-]*/, "");
  return [before, after];
}
