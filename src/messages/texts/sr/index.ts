import budget from "./budget.ts";
import errors from "./errors.ts";
import excel from "./excel.ts";
import functions from "./functions.ts";
import pane from "./pane.ts";
import workbook from "./workbook.ts";

export default { budget, errors, pane, workbook, excel, functions };
