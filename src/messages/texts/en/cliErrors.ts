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
  readingNotStarted:
    "No document can be read, because the process that reads them could not be started ({{reason}}). Close other programs, see that Node is whole and up to date, and try again.",
  resultNotPrinted:
    "The result could not be written whole ({{reason}}): what is there of it is cut off. Make room on the disk, or write it elsewhere.",
  optionNotAssumedRate:
    '{{option}} takes a rate that is assumed for a year, such as {{example}}; "{{text}}" cannot be read as one.',
  assumedRateTwice: "{{option}} gives two rates of {{pair}} for {{year}}. Keep one of them.",
  // Where the report goes.
  outIsInput:
    "Nothing was written, because {{path}} is one of the files that the report is made from ({{input}}). Name another file with {{option}}.",
  outIsFolder:
    "{{path}} is a folder, and a report is written into a file. Name one in it, such as {{example}}.",
  outNoFile:
    "{{path}} is a device, a socket or a link that leads in a circle, and a report is written into a file. Name another path.",
  outProtected:
    "Nothing was written, because {{path}} is protected against writing. Take the protection away, or name another file.",
  outOwner:
    "Nothing was written, because {{path}} belongs to another user or group and would have become yours. Name another file, or ask its owner.",
  outEdited:
    "Nothing was written, because {{path}} is a workbook of Otplata that was changed or saved by another program after the command line had written it, and the changes would be lost. To keep them, open it in Excel with the add-in, or on Otplata’s page, and import the documents there; to lose them, add {{option}}; or name another file with {{otherOption}}.",
  outForeign:
    "Nothing was written, because {{path}} already exists and is not a report of this program. Name another file with {{otherOption}}, or add {{option}} if it is to be replaced.",
  outChanged:
    "Nothing was written, because {{path}} has been changed by another program, or by another run of this one, since this run began. Look at it, and start again if the report is to stand there.",
  outBusy:
    "Nothing was written, because another run of this program has been writing into the folder {{folder}} for some time. Wait until it has ended; if none is running, delete {{lock}}.",
  outPipeUnread:
    "Nothing was written, because nobody reads from the pipe {{path}}. Start what is to read from it first.",
  // What is no document.
  ownWorkbook:
    "{{document}} is a workbook that this program has made, so it was not read as a document: its tables would be taken for new lines.",
  onlyOtplataWorkbooks:
    "Nothing was read, because no other file is named than workbooks that this program has made. Name the documents; to go on with a workbook, open it in Excel with the add-in, or on Otplata’s page.",
  inputIsDevice: "{{path}} is a device, and documents are read from files. Name a file.",
  inputTooLarge:
    "{{path}} is larger than {{megabytes}} MB, which is more than any document that is read. Split it into smaller files.",
  inputSilent:
    "Nothing came from the pipe {{path}} for {{seconds}} s, so it was not waited for any longer. Start what writes into it, or allow more time with {{option}}.",
  // Workbooks that another program has saved.
  verifyOneFile: "verify takes one workbook. Name it, or see {{hint}}.",
  verifyNoWorkbook: "{{document}} is no .xlsx workbook. Name one that was made by this program.",
  verifyForeign:
    "{{document}} is no workbook of this program: none of its sheets bears its mark. Name one that report or the add-in has made.",
  verifyMemory: "{{document}} cannot be compared with the program’s calculation: {{reason}}",
  optionTwice:
    "{{option}} is given twice, as {{first}} and as {{second}}, and which of them counts is unknown. Keep one of them.",
  optionTooLong:
    "What stands after {{option}} has {{count}} characters, and no option takes more than {{most}}. Correct it.",
} as const;
