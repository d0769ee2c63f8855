import type { Format } from "../seeds/seedFiles.ts";
import { XLS_DAMAGE } from "./biffDamage.ts";
import type { Damagers } from "./damager.ts";
import { PDF_DAMAGE } from "./pdfDamage.ts";
import { CSV_DAMAGE, HTML_DAMAGE, XML_DAMAGE } from "./textDamage.ts";
import { DOCX_DAMAGE, XLSX_DAMAGE } from "./zipDamage.ts";

/** The ways in which files of a format are spoilt. */
export const DAMAGERS: Readonly<Record<Format, Damagers>> = {
  pdf: PDF_DAMAGE,
  xlsx: XLSX_DAMAGE,
  xls: XLS_DAMAGE,
  "xml-2003": XML_DAMAGE,
  csv: CSV_DAMAGE,
  docx: DOCX_DAMAGE,
  html: HTML_DAMAGE,
  "rates-xml": XML_DAMAGE,
  text: CSV_DAMAGE,
};
