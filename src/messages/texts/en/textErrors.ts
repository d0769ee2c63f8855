/** Why a text file, a web page, a document of Word or a rate list could not be read. */
export default {
  tooManyColumns:
    "The file {{document}} has a table of {{columns}} columns; up to {{most}} are read. Check what divides its cells, or split the table.",
  tooManyCells:
    "The file {{document}} has a table of {{cells}} cells, empty ones included; up to {{most}} are read. Split it into smaller files.",
  tablesNestedTooDeep:
    "The file {{document}} was refused: it has tables within tables more than {{most}} deep. Copy the table that you need into a workbook.",
  nestedTooDeep:
    "The file {{document}} was refused: its elements are nested deeper than in any real page. Open it in a browser and save it again.",
  xmlDamaged:
    "The file {{document}} is damaged: its XML is not well-formed. Download it again from its source.",
  pastedEmpty: "What was pasted holds no text. Copy the cells or the text again, and paste them.",
};
