import { Problem } from "../../messages/message.ts";
import type { InputFile, OpenedDocument } from "../document.ts";

export function readRatesXml({ name: document }: InputFile): Promise<OpenedDocument> {
  return Promise.reject(new Problem("errors:fileOfUnknownKind", { document }, { document }));
}
