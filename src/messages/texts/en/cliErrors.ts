/** Errors of files, folders and options on the command line. */
export default {
  folderWithoutFiles:
    "The folder {{path}} holds no files that could be read. Name another folder, or add {{option}} if they stand in folders within it.",
  reportHeldBack_one:
    "Nothing was written, because {{count}} of {{all}} files could not be read. Correct it, leave it out, or write the report without it with {{option}}.",
  reportHeldBack_other:
    "Nothing was written, because {{count}} of {{all}} files could not be read. Correct them, leave them out, or write the report without them with {{option}}.",
  optionNotEncoding: '{{option}} takes one of these encodings: {{known}}; "{{text}}" is none of them.',
  optionNotDelimiter:
    '{{option}} takes one character that is no letter, digit or quotation mark, or the word {{tab}}; "{{text}}" is not one.',
  optionNotSeconds: '{{option}} takes a whole number of seconds such as 300; "{{text}}" is not one.',
  userFileFault:
    "In the file {{document}}, what stands at {{path}} is not what belongs there, or is missing. Correct it; {{guide}} shows the form.",
  readingTooLong:
    "Reading {{document}} took longer than {{seconds}} s and was broken off. Allow more time with {{option}}, or split the file.",
  readingOutOfMemory:
    "Reading {{document}} needed more than {{megabytes}} MB of memory and was broken off. Split the file, or take it from a source that you trust.",
  resultNotPrinted:
    "The result could not be written whole ({{reason}}): what is there of it is cut off. Make room on the disk, or write it elsewhere.",
  optionNotAssumedRate:
    '{{option}} takes a rate that is assumed for a year, such as {{example}}; "{{text}}" cannot be read as one.',
  assumedRateTwice: "{{option}} gives two rates of {{pair}} for {{year}}. Keep one of them.",
};
