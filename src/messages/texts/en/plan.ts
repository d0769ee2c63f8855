/** Why a workbook cannot be written: faults found before writing starts. */
export default {
  noSheets: "The workbook has no sheet.",
  sheetNameLength:
    "\"{{sheet}}\" cannot name a sheet: it has {{length}} characters, and a sheet's name has 1 to 31. Shorten the loan's name.",
  sheetNameCharacter:
    '"{{sheet}}" cannot name a sheet: it holds the character {{character}}, which Excel refuses there.',
  sheetNameReserved: '"{{sheet}}" cannot name a sheet: Excel keeps that name for itself.',
  sheetNameTwice: 'Two sheets are named "{{sheet}}" (capital and small letters count as the same).',
  firstSheetHidden: 'The first sheet, "{{sheet}}", is hidden; a workbook opens with its first sheet.',
  sheetKey:
    'The sheet "{{sheet}}" cannot be marked as the program\'s own: its mark "{{key}}" is empty, longer than 255 characters or another sheet\'s. Shorten or change the loan\'s id.',
  nameIllegal: '"{{name}}" cannot name a table or a cell in Excel.',
  nameTwice: 'The name "{{name}}" is given twice to tables or cells.',
  nameNowhere: 'The name "{{name}}" leads to the sheet "{{sheet}}", which does not exist.',
  tableEmpty: "The table {{table}} has no column or no row.",
  header: 'The column "{{header}}" of the table {{table}} has a header that Excel would change or refuse.',
  headerTwice: 'Two columns of the table {{table}} are headed "{{header}}".',
  rowLength: "Row {{row}} of the table {{table}} has {{found}} cells instead of {{expected}}.",
  spanInTable: "Cells of the table {{table}} are merged, which Excel refuses.",
  outsideSheet: 'A cell of the sheet "{{sheet}}" lies outside it (row {{row}}, column {{column}}).',
  overlap: 'Two things stand on the cell {{cell}} of the sheet "{{sheet}}".',
  chartOverCell: 'The chart "{{chart}}" would hide the cell {{cell}} of the sheet "{{sheet}}".',
  unlikeColumn:
    'The column "{{header}}" of the table {{table}} holds another formula, or none, in row {{row}} than in row 1: Excel fills one formula into the whole column.',
  touchesTable:
    'The cell {{cell}} of the sheet "{{sheet}}" stands directly below or beside the table {{table}}, and Excel would take it into the table: leave a row or a column free between them.',
  chartData: 'The chart "{{chart}}" on the sheet "{{sheet}}" has no data, or series of different lengths.',
  linkNowhere: 'The link in the cell {{cell}} of the sheet "{{sheet}}" leads nowhere ({{target}}).',
  width: 'The width of the column of {{cell}} on the sheet "{{sheet}}" is not between 0 and 255 characters.',
  print: 'The print set-up of the sheet "{{sheet}}" is not one that Excel takes.',
  textTooLong:
    'The text in the cell {{cell}} of the sheet "{{sheet}}" has {{length}} characters; a cell holds 32,767.',
  textCharacter:
    'The text in the cell {{cell}} of the sheet "{{sheet}}" holds the character {{character}}, which no workbook can hold.',
  numberTooLong:
    'The number {{number}} in the cell {{cell}} of the sheet "{{sheet}}" has more than the 15 digits that a cell can hold exactly.',
  dayOutOfRange:
    'The day in the cell {{cell}} of the sheet "{{sheet}}" is not between 1 March 1900 and 31 December 9999.',
  formulaUnreadable:
    'The formula in the cell {{cell}} of the sheet "{{sheet}}" cannot be read from its character {{position}} on: {{formula}}',
  formulaTooLong: 'The formula in the cell {{cell}} of the sheet "{{sheet}}" has more than 8,192 characters.',
  formulaTooDeep:
    'The formula in the cell {{cell}} of the sheet "{{sheet}}" has parentheses more than 64 deep.',
  formulaText:
    'A text in the formula in the cell {{cell}} of the sheet "{{sheet}}" has more than 255 characters or one that no workbook can hold.',
  unknownSheet:
    'The formula in the cell {{cell}} of the sheet "{{sheet}}" mentions a sheet that does not exist: {{what}}',
  unknownTable:
    'The formula in the cell {{cell}} of the sheet "{{sheet}}" mentions a table that does not exist: {{what}}',
  unknownColumn:
    'The formula in the cell {{cell}} of the sheet "{{sheet}}" mentions a column that does not exist: {{what}}',
  unknownName:
    'The formula in the cell {{cell}} of the sheet "{{sheet}}" mentions a name that does not exist: {{what}}',
  unknownFunction:
    'The formula in the cell {{cell}} of the sheet "{{sheet}}" uses a function that may not be used: {{what}}',
  severalForOne:
    'The formula in the cell {{cell}} of the sheet "{{sheet}}" has several values where one is due: {{what}}',
  letName: 'LET in the cell {{cell}} of the sheet "{{sheet}}" binds a name that Excel refuses: {{what}}',
  structuredReference:
    'The formula in the cell {{cell}} of the sheet "{{sheet}}" has a reference that cannot be read: {{what}}',
  outsideTable:
    'The formula in the cell {{cell}} of the sheet "{{sheet}}" speaks of a row of a table it does not stand in: {{what}}',
  ruleReference:
    'The conditional format of {{cell}} on the sheet "{{sheet}}" refers to another sheet or a table: {{what}}',
  ruleBlock: 'A rule of the sheet "{{sheet}}" is meant for cells that are not on it: {{cell}}',
  validationMessage:
    'What is said at the input cell {{cell}} of the sheet "{{sheet}}" is too long: a title has at most 32 characters and a text 225.',
  validationRule:
    'The rule for what may be typed into {{cell}} on the sheet "{{sheet}}" is not one that Excel takes.',
} as const;
