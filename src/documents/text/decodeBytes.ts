import type { TextEncodingName } from "../document.ts";
import { yusciiText } from "./yuscii.ts";

/** The text that the bytes are in an encoding; what is none in it becomes U+FFFD. A byte order mark is left out. */
export function decodeBytes(bytes: Uint8Array, encoding: TextEncodingName): string {
  switch (encoding) {
    case "yuscii-latin":
      return yusciiText(new TextDecoder("windows-1250").decode(bytes), "latin");
    case "yuscii-cyrillic":
      return yusciiText(new TextDecoder("windows-1251").decode(bytes), "cyrillic");
    default:
      return new TextDecoder(encoding).decode(bytes);
  }
}
