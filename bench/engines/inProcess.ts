// What bench/ measures in this process, as one bundle: see bundled.ts.
import { formulajs } from "./formulajs.ts";
import { amortizejs, financial, loanjs } from "./loanLibraries.ts";
import { otplataColumns, otplataRows } from "./otplata.ts";
import type { Engine } from "./engine.ts";

export const inProcess: readonly Engine[] = [
  otplataRows,
  otplataColumns,
  loanjs,
  amortizejs,
  financial,
  formulajs,
];
