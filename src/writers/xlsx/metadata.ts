import { DECLARATION, SPREADSHEET } from "./xml.ts";

const KIND = "XLDAPR";

/** The record of a cell whose formula is one of arrays and spills ([MS-XLSX] 2.4.59). */
export const SPILLING =
  '<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk>';

/** The part that says what cells are beside their values (ECMA-376 part 1, 18.9). @param records as SPILLING */
export function metadataXml(records: readonly string[]): string {
  const count = `count="${records.length}"`;
  const numbers = records.map((_, index) => `<bk><rc t="1" v="${index}"/></bk>`);
  return (
    `${DECLARATION}<metadata xmlns="${SPREADSHEET}"` +
    ' xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1">' +
    `<metadataType name="${KIND}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1"` +
    ' splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>' +
    `</metadataTypes><futureMetadata name="${KIND}" ${count}>${records.join("")}</futureMetadata>` +
    `<cellMetadata ${count}>${numbers.join("")}</cellMetadata></metadata>`
  );
}
