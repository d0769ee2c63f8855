import { Problem } from "../../messages/message.ts";
import type { InputFile, OpenedDocument } from "../document.ts";

export function readXlsx({ name: document }: InputFile): Promise<OpenedDocument> {
  return Promise.reject(new Problem("errors:fileOfUnknownKind", { document }, { document }));
}
export const readXls = readXlsx;
export const readXml2003 = readXlsx;
