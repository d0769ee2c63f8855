import { DAY_COUNTS } from "../calendar/dayCount.ts";

/**
 * Words of our own Serbian sentences that stay in Latin script when the sentence is shown in Cyrillic: names,
 * file formats, codes. A word with q, w, x or y stays in Latin by itself and need not stand here.
 */
const FOREIGN = [
  "Excel",
  "Enter",
  "Esc",
  "Microsoft",
  "Word",
  "PDF",
  "HTML",
  "XLSX",
  "JSON",
  "XML",
  "Worda",
  "Excela",
  "ISO 8859-2",
  "CSV",
  "UTF-8",
  "UTF-16 (LE)",
  "UTF-16 (BE)",
  "YUSCII",
  "Ctrl+V",
  "SHA-256",
  "LibreOffice",
  "Exim",
  "Export-Import Bank of China",
  // Part V of Article 3: a numeral. Longer Roman numerals stay in Latin by themselves.
  "V",
  "TARGET2",
  "NUCTECH Container/Vehicle Inspection System",
  "AidData",
  "china.aiddata.org",
  "otvorenavlada.rs",
  // Day counts bear their codes in every script.
  ...DAY_COUNTS,
  "ACT/ACT",
  "ISDA",
  "ICMA",
  // Names of terms in a file of loan terms, where an error message points at one, beside those of NAMED.
  "rate.fixings",
  "repayment.instalments",
  "repayment custom",
  "remainder last",
  "register.divided",
  "true",
  "false",
  // Names of cells and functions of a workbook.
  "AsOf",
  "ROUND",
];

// EUR, RSD, CNY (not words in capitals of other lengths); H26, F9, EURIBOR6M; II.
const CODES = "[A-Z]{3}|[A-Z]{1,3}\\d+|EURIBOR(?:\\d+M)?|[IVX]{2,}";

// What is typed at a command line: --as-of; principal=6122,interest=4422; rate-0.5 from 2024-01-15, draw 2015-06-30.
const TYPED =
  "--[a-z][a-z-]*|[a-z]+=[\\w.,=/:-]*\\w|(?:rate|fx)[+-]\\d[\\d.]*(?: from [\\d-]+)?|draw [\\d-]+";

// Names with a capital inside, of terms and tables: firstInterest, assumedRate.values, tblLoans. No Serbian word has one.
const NAMED = "[a-z]+[A-Z][A-Za-z]*(?:\\.[a-z]+)*";

const ESCAPED = FOREIGN.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));

/**
 * Matches what must not be transliterated within a sentence, placeholders of values included. A word ends where its
 * letters end: \b would end one before š, đ, č, ć and ž.
 */
export const keptInLatin = new RegExp(
  `\\{\\{[^}]*\\}\\}|(?<![\\p{L}\\p{N}])(?:${TYPED}|${NAMED}|${ESCAPED.join("|")}|${CODES})(?![\\p{L}\\p{N}])`,
  "gu",
);
