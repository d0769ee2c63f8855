/** What `verify` says of a workbook that another program has saved. */
export default {
  about:
    "Compares a workbook of this program, as Excel or another program has saved it, with what the program computes, cell by cell. The report can be sent on: it names only the cells that differ.",
  optionJson: "as JSON: numbers as decimal strings, days as 2014-03-21",
  heading: "{{document}}: balances as of {{asOf}}; compared by Otplata {{version}}.",
  savedBy: "Saved by {{program}}.",
  otherVersion: "Written by Otplata {{version}}: another version may mean another formula.",
  inputsEdited:
    "Inputs were edited since the sheets were written. Values are compared with what follows from the inputs as they stand.",
  interrupted:
    "The last writing of this workbook did not end. Open it with the add-in and recalculate; until then some sheets may be old.",
  formulas_one: "{{count}} formula compared, {{untouched}} as it was written.",
  formulas_other: "{{count}} formulas compared, {{untouched}} of them as they were written.",
  values_one: "{{count}} value compared with the program’s.",
  values_other: "{{count}} values compared with the program’s.",
  uncompared_one:
    "{{count}} value was not compared: it is made of a figure of the last writing, and inputs were edited since.",
  uncompared_other:
    "{{count}} values were not compared: they are made of figures of the last writing, and inputs were edited since.",
  faults_one:
    "{{count}} input cell cannot be right, so no edit was taken over, and the values are compared with those that were written:",
  faults_other:
    "{{count}} input cells cannot be right, so no edit was taken over, and the values are compared with those that were written:",
  missing: "Not as the inputs ask for (recalculate in the add-in, or undo what was deleted):",
  sheetMissing: "the sheet {{sheet}} is not there",
  tableMissing: "{{sheet}}: the table {{table}} is not there",
  columnMissing: "{{sheet}}: the table {{table}} has no column {{column}}",
  rowsDiffer: "{{sheet}}, table {{table}}: {{lacking}} rows are missing, {{more}} are there that are not due",
  differing_one: "{{count}} cell is not as the program means it:",
  differing_other: "{{count}} cells are not as the program means them:",
  outOfDate_one:
    "{{count}} figure stands as a value and does not follow the edited inputs (recalculate in the add-in):",
  outOfDate_other:
    "{{count}} figures stand as values and do not follow the edited inputs (recalculate in the add-in):",
  respelt_one: "{{count}} formula is written in another way and means the same:",
  respelt_other: "{{count}} formulas are written in another way and mean the same:",
  warnings: "To know:",
  cells: "{{place}} ({{count}} cells)",
  value: "The value is {{found}}; {{meant}} is meant.",
  formulaGone: "A value stands in place of the formula.",
  formulaAdded: "A formula stands where a value was written.",
  formulaArray: "The formula is one of arrays.",
  formulaOther: "The formula is another one.",
  formulaIntersection: "An @ stands before what is one cell.",
  formulaSpelling: "The formula is written in another way.",
  formulaMoved: "Its addresses are others, since rows or columns were moved; its value is compared.",
  meantFormula: "meant: {{formula}}",
  foundFormula: "found: {{formula}}",
  nothing: "nothing",
  agrees: "The workbook agrees with the program’s calculation.",
  differs: "The workbook does not agree with the program’s calculation.",
} as const;
