/** Opening a workbook from a file: what becomes of what cannot be kept as it is, each said after its sheet and cell. */
export default {
  macros: "The file holds macros. They are neither run nor kept.",
  links: "The file refers to other files. They are not opened.",
  objects: "The file holds embedded objects or controls. They are not kept.",
  queries: "The file fetches data from elsewhere. Nothing is fetched, and the connections are not kept.",
  pivots: "The file holds pivot tables. What they show stays as plain values.",
  slicers: "The file holds slicers or timelines. They are not kept.",
  protectedStructure: "The workbook's structure is protected. Here it can be changed.",

  noWorksheet: "This sheet has no cells: it is a chart, a dialogue or old macros alone. It is not kept.",
  protected: "This sheet is protected. Here it can be changed.",
  hiddenRows: "These rows are hidden. Here they are shown.",
  filter:
    "A filter left rows of these cells out. It is not kept: here and in a downloaded file all rows are shown.",
  hiddenColumns: "These columns are hidden. Here they are shown.",
  mergedRows: "Cells merged over several rows stay merged here, but not in a file that is downloaded again.",
  tableWithoutRows: "A table without a header or without rows is kept as plain cells.",
  tableTotals: "The row of totals is kept as plain cells below the table.",

  formula: "A formula that cannot be kept: {{formula}}. Its last result stands there as a value.",
  arrayFormula:
    "A formula of arrays that cannot be kept: {{formula}}. Its last result stands there as a value.",
  notCalculated:
    "The formula is kept, but cannot be calculated here: it shows {{here}}, in the file {{file}}. Opened in Excel again, it is calculated.",
  notTried:
    "The formula is kept, but cannot be calculated here: {{file}}, as the file says, stands in the cell and follows no change. Opened in Excel again, it is calculated.",
  otherValue: "Calculated here, the formula gives {{here}}; the file says {{file}}.",
  name: "The name {{name}}, which stands for {{formula}}, is not kept. Formulas that use it become values.",

  condition: "A conditional format of a kind that only Excel knows is not kept.",
  conditionNotDrawn: "A conditional format of this kind is not drawn here.",
  validation: "A rule for what may be typed, of a kind that only Excel knows, is not kept.",
  validationNotChecked: "What is typed here is not checked by this rule.",
  sparkline: "A chart within the cell is not kept.",
  chart: "A chart of this kind is not kept.",
  picture: "A picture or a shape is not kept.",
  link: "The link leads out of the workbook. Its text stays, the link does not.",
  thread: "A conversation is kept as one note, with who said what. Answering and resolving are gone.",

  review_one: "{{name}}: one thing cannot be kept as it is in the file. The file itself stays as it is.",
  review_other:
    "{{name}}: {{count}} things cannot be kept as they are in the file. The file itself stays as it is.",
  inFile_one:
    "{{count}} thing stays in the file that you download, but this page does not show it or do as it says:",
  inFile_other:
    "{{count}} things stay in the file that you download, but this page does not show them or do as they say:",
  preview:
    "These are the figures that the file holds. They are being calculated again and compared; after that, the workbook can be edited.",
  wholeBook: "Whole workbook",
  confirm: "Open it so",
  cancel: "Do not open it",
  cancelled: "The file was not opened.",
  notMade:
    "{{name}} was not made by this program, so it cannot be opened as its workbook. If it is a document with loans, import it.",
  ownWorkbook:
    "{{name}} is a workbook that this program has made. Open it to go on with it; read as a document, its tables would be taken for new lines.",
  ownWorkbookElsewhere:
    "{{name}} is a workbook that this program has made. To go on with it, open it in Excel, or on this program's page with the workbook; read as a document, its tables would be taken for new lines.",
  openIt: "Open it as the workbook",
  readAnyway: "Read it as a document anyway",
  leaveOut: "Leave it out",
  asDocument: "Import it as a document",
  replaces:
    "This browser does not keep the workbook that is open now: download it first, or it is lost when another is opened.",
} as const;
