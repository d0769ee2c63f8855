// The engines in JavaScript, ours first.
import { formulajs } from "./formulajs.ts";
import { amortizejs, financial, loanjs } from "./loanLibraries.ts";
import { otplataColumns, otplataRows } from "./otplata.ts";
import type { Engine } from "./engine.ts";

export const javascriptEngines: readonly Engine[] = [
  otplataRows,
  otplataColumns,
  loanjs,
  amortizejs,
  financial,
  formulajs,
];
