import { Problem } from "../../messages/message.ts";
import type { InputFile, OpenedDocument } from "../document.ts";

export function readHtml({ name: document }: InputFile): Promise<OpenedDocument> {
  return Promise.reject(new Problem("errors:fileOfUnknownKind", { document }, { document }));
}
