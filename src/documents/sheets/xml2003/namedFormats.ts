/** Formats that XML Spreadsheet names by words, as codes. */
const NAMED: Readonly<Record<string, string>> = {
  "General Number": "General",
  "General Date": "dd.mm.yyyy. h:mm",
  "Long Date": "dd.mm.yyyy.",
  "Medium Date": "dd.mm.yyyy.",
  "Short Date": "dd.mm.yyyy.",
  "Long Time": "h:mm:ss",
  "Medium Time": "h:mm",
  "Short Time": "h:mm",
  Currency: "#,##0.00",
  "Euro Currency": '"EUR" #,##0.00',
  Fixed: "0.00",
  Standard: "#,##0.00",
  Percent: "0.00%",
  Scientific: "0.00E+00",
  "Yes/No": "General",
  "True/False": "General",
  "On/Off": "General",
};

/** An en-US format code for ss:Format, which names some formats by words. */
export function formatOf(format: string): string {
  return NAMED[format] ?? format;
}
