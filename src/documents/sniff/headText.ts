/** What is looked at of a text file: headers and first tags stand here. */
const HEAD = 16_384;

/**
 * The beginning of a text file, its letters beyond ASCII not to be relied on. Null for what is no text: bytes that no
 * text has, other than the zero bytes of UTF-16.
 */
export function headText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD & ~1);
  const wide = wideEncoding(head);
  const text = new TextDecoder(wide ?? "latin1").decode(head);
  let strange = 0;
  for (const char of text) if (char < " " && !"\t\n\v\f\r\x1A\x1B".includes(char)) strange += 1;
  // A stray control character does not make a file of text something else; a binary file is full of them.
  return strange * 50 > text.length ? null : text;
}

function wideEncoding(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first = 0, second = 0] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // Digits, spaces and punctuation have a zero byte; Cyrillic letters have none.
  const zerosAt = (place: 0 | 1): number =>
    head.filter((byte, index) => byte === 0 && index % 2 === place).length;
  const [early, late] = [zerosAt(0), zerosAt(1)];
  const enough = head.length / 16;
  if (late > enough && early * 20 < late) return "utf-16le";
  return early > enough && late * 20 < early ? "utf-16be" : null;
}
