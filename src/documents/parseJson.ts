import { Problem } from "../messages/message.ts";
import { dataWithControlSigns, hasControlsWithin } from "../text/controlSigns.ts";
import type { InputFile } from "./document.ts";
import { faultOfJson } from "./faultOfJson.ts";

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;
const BLANKS: readonly number[] = [0x20, 0x09, 0x0a, 0x0d];
const OPENINGS: readonly number[] = ["{", "["].map((one) => one.charCodeAt(0));

/** Whether a file is JSON, by its content: its first sign opens an object or a list, as none of a document does. */
export function isJson({ bytes }: Pick<InputFile, "bytes">): boolean {
  const marked = BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte);
  const first = bytes.subarray(marked ? BYTE_ORDER_MARK.length : 0).find((byte) => !BLANKS.includes(byte));
  return first !== undefined && OPENINGS.includes(first);
}

/**
 * The value of a JSON file (RFC 8259, UTF-8, a byte order mark allowed). Characters that are no text are signs in it.
 * @param onControls told where there were such characters
 * @throws Problem that names the line where the text stops being JSON, as far as the engine tells; for a key that an
 * object has twice, and for what would exhaust the program
 */
export function parseJson({ name, bytes }: InputFile, onControls?: () => void): unknown {
  const text = new TextDecoder().decode(bytes);
  const value = parsed(text, name);
  const fault = faultOfJson(text);
  if (fault) throw new Problem(fault.key, { document: name, ...fault.params }, { document: name });
  if (hasControlsWithin(value)) onControls?.();
  return dataWithControlSigns(value);
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const line = error instanceof Error ? lineOf(error.message, text) : null;
    const params = { document: name, ...(line !== null && { line }) };
    throw new Problem(
      line === null ? "errors:notJson" : "errors:notJsonAtLine",
      params,
      { document: name },
      { cause: error },
    );
  }
}

/** Engines tell the place as "at position 17", or say that the end came too soon; some tell nothing. */
function lineOf(reason: string, text: string): number | null {
  const position = /position (\d+)/u.exec(reason)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split("\n").length;
  return /end of/iu.test(reason) ? text.trimEnd().split("\n").length : null;
}
