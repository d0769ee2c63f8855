/** What was repaired, or could not be read, of a PDF. */
export default {
  lettersFromGlyphs:
    "The file gives glyph numbers instead of letters; the letters were put back from them (pages: {{pages}}). Compare names with the document.",
  lettersFromCodes:
    "For some fonts the file names letters that no text has; the text was read by the codes of those fonts instead. Compare names and amounts with the document.",
  diacriticsRestored: "The file lost the letters č, ć and đ; they were put back (pages: {{pages}}).",
  syllablesJoined:
    "The file breaks words into syllables; words that are known were joined again (pages: {{pages}}).",
  textRecognised:
    "The text was recognised from a picture (OCR), so letters and digits may be wrong (pages: {{pages}}). Compare each figure with the document.",
  charactersUnknown_one: "Page {{page}}: {{count}} character could not be told and was not read.",
  charactersUnknown_other: "Page {{page}}: {{count}} characters could not be told and were not read.",
  signsLost_one:
    "Page {{page}}: {{count}} sign, most likely a bracket, is drawn but missing from the text of the file. Compare names with the page.",
  signsLost_other:
    "Page {{page}}: {{count}} signs, most likely brackets, are drawn but missing from the text of the file. Compare names with the page.",
  textTurned: 'Page {{page}}: text that runs in another direction than the page was not read: "{{text}}".',
  pageDamaged: "Page {{page}} is damaged; nothing on it was read. Download the file again from its source.",
  lastPageDamaged:
    "Page {{page}} is damaged; nothing on it was read, and pages after it may be missing. Download the file again from its source.",
  streamsDamaged_one:
    "{{count}} part of the file does not match its own check sum: it is damaged, and text or figures may be missing or changed. Download it again from its source.",
  streamsDamaged_other:
    "{{count}} parts of the file do not match their own check sums: it is damaged, and text or figures may be missing or changed. Download it again from its source.",
  drawingsDamaged_one:
    "{{count}} part of the file holds signs that no text of a PDF can have: it is damaged, and text or figures may be missing or changed. Download it again from its source.",
  drawingsDamaged_other:
    "{{count}} parts of the file hold signs that no text of a PDF can have: it is damaged, and text or figures may be missing or changed. Download it again from its source.",
  pagesMissing:
    "The file says that it has {{promised}} pages, and only {{pages}} were found in it: it may be damaged. Download it again, and compare the number of pages.",
} as const;
