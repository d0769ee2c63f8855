import { columnOfKey, rowOfKey } from "../../workbook/address.ts";
import { addLaterTexts } from "../../messages/laterTexts.ts";
import { requireNone } from "../check/checkPlan.ts";
import { cellParams, FaultList, type NoteFault } from "../check/fault.ts";
import { formulaCheck, type FormulaCheck } from "../check/formulas.ts";
import { checkChartData, checkHeaders, checkLink, checkPrint, checkWidths } from "../check/layout.ts";
import { checkNames } from "../check/names.ts";
import { checkRules } from "../check/rules.ts";
import { checkText } from "../check/texts.ts";
import { blockFinder } from "./block.ts";
import type { LiveSheet, LiveState } from "./model/liveState.ts";
import { namesInFormulas } from "./model/namesInFormulas.ts";
import type { ValueAt } from "./readSnapshot.ts";

/**
 * What the user has put somewhere is theirs to have there, as long as Excel opens the file.
 * @throws Problem for a workbook that Excel would refuse, repair or silently lose something of
 */
export function requireSavable(state: LiveState, valueAt: ValueAt): void {
  addLaterTexts();
  const { faults, note } = new FaultList();
  const nameOf = new Map(state.sheets.map(({ id, name }) => [id, name]));
  checkNames(
    {
      sheets: state.sheets,
      names: state.names.flatMap(({ name, at }) => {
        const sheet = at && nameOf.get(at.sheetId);
        return sheet === undefined || sheet === null ? [] : [{ name, sheet }];
      }),
    },
    note,
  );
  const { referable } = namesInFormulas(state);
  const check = formulaCheck(referable, true, note);
  const sheets = new Set(nameOf.values());
  for (const sheet of state.sheets) {
    const { name, tables, widths, print, conditions, validations } = sheet;
    for (const { name: table, headers, block } of tables) {
      if (headers.length === 0 || block.rows < 2) note("plan:tableEmpty", { table });
      checkHeaders(table, headers, note);
    }
    checkCells(sheet, { valueAt, check, sheets, note });
    checkChartData(sheet, sheets, note);
    checkWidths(name, widths, note);
    if (print) checkPrint(name, print, note);
    const rules = {
      name,
      conditionalFormats: conditions.map((one) => ({ ...one, at: { ...one.at, sheet: name } })),
      validations: validations.map((one) => ({ ...one, at: { ...one.at, sheet: name } })),
    };
    checkRules(rules, referable, note);
  }
  requireNone(faults);
}

interface Checking {
  readonly valueAt: ValueAt;
  readonly check: FormulaCheck;
  /** Names of those that there are. */
  readonly sheets: ReadonlySet<string>;
  readonly note: NoteFault;
}

function checkCells(sheet: LiveSheet, { valueAt, check, sheets, note }: Checking): void {
  const tableAt = blockFinder(sheet.tables.map(({ block, name, headers }) => ({ ...block, name, headers })));
  for (const [key, { formula, link }] of sheet.cells) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    const at = (): ReturnType<typeof cellParams> => cellParams(sheet.name, row, column);
    const { value } = valueAt(sheet, row, column);
    if (typeof value === "string") checkText(value, at, note);
    if (formula !== null) check(formula, { table: tableAt(row, column) ?? null, at });
    if (link) checkLink(link, at, sheets, note);
  }
}
