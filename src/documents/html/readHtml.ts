import { Problem, message } from "../../messages/message.ts";
import type { InputFile, OpenedDocument, ReadOptions, TextEncodingName } from "../document.ts";
import { partsOfBlocks } from "../flow/partsOfBlocks.ts";
import { sha256 } from "../sha256.ts";
import { chooseEncoding } from "../text/chooseEncoding.ts";
import { decodedAs, type DecodedText } from "../text/decodeText.ts";
import { htmlBlocks } from "./htmlBlocks.ts";

/**
 * Opens a saved web page, or what Excel or Word saved as one: its title, paragraphs and tables in reading order.
 * @throws Problem when it is empty, nests too deeply, or has more cells than can be kept; an AbortError when cancelled
 */
export async function readHtml(
  file: InputFile,
  { signal, onProgress }: ReadOptions = {},
): Promise<OpenedDocument> {
  const { name, bytes } = file;
  if (bytes.length === 0) throw new Problem("errors:fileEmpty", { document: name }, { document: name });
  const { text, encoding, warnings } = decodeHtml(file);
  signal?.throwIfAborted();
  const read = await htmlBlocks(text, name);
  signal?.throwIfAborted();
  onProgress?.({ document: name, page: 1, pages: 1 });
  return {
    name,
    sha256: await sha256(bytes),
    kind: "html",
    pageCount: 1,
    pages: [],
    parts: partsOfBlocks(read.blocks, name),
    decoding: { encoding, delimiter: null },
    warnings: [...warnings, ...read.warnings],
  };
}

const HEAD = 8192;
/** Labels that pages declare (Encoding Standard, 4.2); others are left to evidence. */
const LABELS: readonly (readonly [RegExp, TextEncodingName])[] = [
  [/^utf-?8$/u, "utf-8"],
  [/^(?:windows-1250|cp1250|x-cp1250)$/u, "windows-1250"],
  [/^(?:windows-1251|cp1251|x-cp1251)$/u, "windows-1251"],
  [/^(?:iso-?8859-?2|iso_8859-2|latin2|l2)$/u, "iso-8859-2"],
];

/**
 * The text of a web page: in the encoding that the user has chosen, else that which it declares, unless its bytes
 * show another; then a warning says so.
 */
function decodeHtml({ bytes, decoding }: InputFile): DecodedText {
  if (decoding?.encoding !== undefined) return decodedAs(bytes, decoding.encoding);
  const declared = declaredEncoding(bytes);
  const found = chooseEncoding(bytes);
  if (found.isAscii) return decodedAs(bytes, declared ?? "utf-8");
  if (declared === null || declared === found.encoding || (found.doubtful && declared !== "utf-8")) {
    const decoded = decodedAs(bytes, declared ?? found.encoding);
    if (declared !== null || !found.doubtful) return decoded;
    const chosen = message("reading:encodingChosen", { encoding: found.encoding });
    return { ...decoded, warnings: [chosen, ...decoded.warnings] };
  }
  const decoded = decodedAs(bytes, found.encoding);
  const differs = message("reading:encodingDiffers", { declared, encoding: found.encoding });
  return { ...decoded, warnings: [differs, ...decoded.warnings] };
}

function declaredEncoding(bytes: Uint8Array): TextEncodingName | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const label = /<(?:meta|\?xml)\b[^<>]{0,400}?(?:charset|encoding)\s{0,9}=\s{0,9}(?:["']\s{0,9})?([\w-]+)/iu
    .exec(head)?.[1]
    ?.toLowerCase();
  return (label !== undefined && LABELS.find(([pattern]) => pattern.test(label))?.[1]) || null;
}
