import type { Translator } from "../../../messages/translator.ts";
import { FIXINGS_TABLE } from "../../inputs/fixingsTable.ts";
import { INSTALMENTS_TABLE } from "../../inputs/instalmentsTable.ts";
import type { TermTable } from "../../inputs/termTable.ts";
import { excelSerial, type Day } from "../../../calendar/day.ts";
import { quoted } from "../../formulas/quoted.ts";
import { referencesTo } from "../../formulas/references.ts";
import type { PlanValue } from "../../plan.ts";
import { whole } from "../../layout/values.ts";
import type { SheetLoan } from "../../sheetLoan.ts";

/** More than any list of words has, so that two columns of a row never stand in for one another. */
const WORDS = 10;

/** A column of which a cell holds one of some words. */
interface WordColumn {
  readonly key: string;
  readonly words: readonly string[];
}

/**
 * A number that changes with the words in tables of terms, and with the reschedulings that rows name: a whole one, so that
 * every program has it alike.
 * @param id address of the loan's id; `criterion`: the same as one of SUMIFS
 */
export function wordsControl(
  tables: readonly TermTable<unknown>[],
  loan: SheetLoan,
  t: Translator,
  { id, criterion }: { readonly id: string; readonly criterion: string },
): { readonly value: PlanValue; readonly formula: string } {
  const parts = tables.flatMap((table) => {
    const columns = wordColumns(table, t);
    return columns.length === 0 ? [] : [partOf(table, columns, loan, t, id)];
  });
  const named = [INSTALMENTS_TABLE, FIXINGS_TABLE].map((table) => {
    const { all } = referencesTo(table, t);
    return {
      value: table.of(loan.terms).reduce((sum, { rescheduling }) => sum + serial(rescheduling), 0),
      formula: `SUMIFS(${all("rescheduling")},${all("loan")},${criterion})`,
    };
  });
  const all = [...parts, ...named];
  return {
    value: whole(all.reduce((sum, { value }) => sum + value, 0)),
    formula: all.map(({ formula }) => formula).join("+"),
  };
}

function wordColumns({ columns }: TermTable<unknown>, t: Translator): WordColumn[] {
  return columns.flatMap(({ key, guard }): WordColumn[] => {
    const rule = guard?.rule(t, []);
    return rule?.kind === "list" ? [{ key, words: rule.values }] : [];
  });
}

/** Each word's number in its list, times its row's day where rows have one: words that change places are told, too. */
function partOf(
  table: TermTable<unknown>,
  columns: readonly WordColumn[],
  loan: SheetLoan,
  t: Translator,
  id: string,
): { readonly value: number; readonly formula: string } {
  const { all } = referencesTo(table, t);
  const day = table.columns.find(({ key }) => key === "date" || key === "from")?.key;
  const numbers = columns.flatMap(({ key, words }, column) =>
    words.map((word, at) => ({ key, word, number: WORDS ** column * (at + 1) })),
  );
  const sum = numbers.map(({ key, word, number }) => `${number}*(${all(key)}=${quoted(word)})`).join("+");
  const { rows } = table.planAt({ row: 0, column: 0 }, [loan], t);
  const values = rows.map((cells) => {
    const valueOf = (wanted: string): PlanValue | undefined =>
      cells[table.columns.findIndex(({ key }) => key === wanted)]?.value;
    const on = day === undefined ? null : valueOf(day);
    const inRow = numbers.filter(({ key, word }) => {
      const value = valueOf(key);
      return value?.kind === "text" && value.text === word;
    });
    const weight = on === null ? 1 : serial(on?.kind === "date" ? on.day : null);
    return weight * inRow.reduce((total, { number }) => total + number, 0);
  });
  return {
    value: values.reduce((total, value) => total + value, 0),
    formula: `SUMPRODUCT((${all("loan")}=${id})*${day === undefined ? "" : `${all(day)}*`}(${sum}))`,
  };
}

function serial(day: Day | null): number {
  return day === null ? 0 : excelSerial(day);
}
