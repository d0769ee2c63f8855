import { Problem } from "../messages/message.ts";
import { dataWithControlSigns, hasControlsWithin } from "../text/controlSigns.ts";
import type { InputFile } from "./document.ts";
import { faultOfJson } from "./faultOfJson.ts";

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
