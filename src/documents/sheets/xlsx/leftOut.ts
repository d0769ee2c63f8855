import { message, type Message } from "../../../messages/message.ts";
import type { OpenedZip } from "../../zip/openZip.ts";

/** Parts of a workbook that are not opened, and what is said of them. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)vbaProject\.bin$|\/macrosheets\//iu, "formats:macrosLeftOut"],
  [/\/externalLinks\/[^/]*\.xml$/iu, "formats:linksLeftOut"],
  [/\/(?:embeddings|activeX)\//iu, "formats:objectsLeftOut"],
  [/\/media\//iu, "formats:picturesLeftOut"],
  [/\/connections\.xml$|\/queryTables\//iu, "formats:queriesLeftOut"],
];

export function leftOut(zip: OpenedZip): Message[] {
  return PARTS.filter(([pattern]) => zip.names.some((name) => pattern.test(name))).map(([, key]) =>
    message(key),
  );
}
