import { walkXml } from "../../xml/walkXml.ts";
import { sheetNamed } from "../rawSheet.ts";

export interface WorkbookXml {
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    /** Of its relation. */
    readonly id: string;
  }[];
  readonly date1904: boolean;
  /** The file asks for a calculation when it is opened: its figures may be those of before, or none at all. */
  readonly wantsCalculation: boolean;
  /** Formulas are calculated only when the user says so. */
  readonly manual: boolean;
}

/** What the main part of a workbook says (ECMA-376 part 1, 18.2). */
export async function readWorkbookPart(xml: string, document: string): Promise<WorkbookXml> {
  const sheets: WorkbookXml["sheets"][number][] = [];
  let [date1904, wantsCalculation, manual] = [false, false, false];
  await walkXml(xml, document, {
    open: (name, attribute) => {
      const isTrue = (wanted: string): boolean => /^(?:1|true|on)$/u.test(attribute(wanted) ?? "");
      if (name === "workbookPr") date1904 = isTrue("date1904");
      else if (name === "calcPr") {
        wantsCalculation = isTrue("fullCalcOnLoad");
        manual = attribute("calcMode") === "manual";
      } else if (name === "sheet")
        sheets.push({
          name: sheetNamed(attribute("name")),
          hidden: /hidden/iu.test(attribute("state") ?? ""),
          id: attribute("id") ?? "",
        });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, date1904, wantsCalculation, manual };
}
