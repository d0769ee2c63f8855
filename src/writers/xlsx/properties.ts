import type { WorkbookPlan } from "../../workbook/plan.ts";
import { DECLARATION, element, xmlText } from "./xml.ts";

/** The part of what the workbook is (ECMA-376 part 2, 11), with no time of writing. */
export function coreXml({
  title,
  subject,
  creator,
  keywords,
  description,
}: WorkbookPlan["properties"]): string {
  const said = {
    "dc:title": title,
    "dc:subject": subject,
    "dc:creator": creator,
    "cp:keywords": keywords,
    "dc:description": description,
  };
  const elements = Object.entries(said).map(([name, text]) =>
    text === "" ? "" : element(name, {}, xmlText(text)),
  );
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${elements.join("")}</cp:coreProperties>`
  );
}

/** The part of the program that wrote the workbook (ECMA-376 part 1, 22.2). */
export function applicationXml({ creator }: WorkbookPlan["properties"]): string {
  return (
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<Application>${xmlText(creator)}</Application><DocSecurity>0</DocSecurity></Properties>`
  );
}
