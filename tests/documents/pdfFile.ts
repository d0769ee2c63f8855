/** PDFs of several pages made by hand, with the fonts that budget documents are broken by. */

export interface PdfFilePage {
  /** Content stream; fonts: F1 Helvetica, F2 without a map from glyphs to letters, F3 WinAnsi of its own, F4 with a false map; Im a picture. */
  readonly content: string;
  /** /Rotate of the page. */
  readonly rotate?: number;
  /** A page that the file names and does not hold. */
  readonly missing?: true;
}

/** As Ghostscript 10 makes them for fonts of PDF-XChange 3: blanks and digits, of which it knows nothing better. */
const FALSE_MAP =
  "begincmap 1 begincodespacerange <00> <ff> endcodespacerange 4 beginbfrange <20> <20> <0001> <31> <31> <0001> <33> <33> <00e6> <45> <45> <abff> endbfrange endcmap";

const streamOf = (content: string): string =>
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

const FONTS = [
  "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  "<< /Type /Font /Subtype /Type0 /BaseFont /Times /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Times /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Times /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> /DW 500 >>] >>",
  "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
  "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream",
  "<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+TimesNewRomanPSMT /ToUnicode 8 0 R /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+TimesNewRomanPSMT /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>",
  streamOf(FALSE_MAP),
];
const FIRST_PAGE = 3 + FONTS.length;

/** A PDF 1.4 of pages of 600 by 800 points. */
export function pdfFile(...pages: readonly PdfFilePage[]): Uint8Array {
  const objects: (string | null)[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${FIRST_PAGE + 2 * index} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    ...FONTS,
  ];
  pages.forEach(({ content, rotate = 0, missing }, index) => {
    const resources = "<< /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 7 0 R >> /XObject << /Im 6 0 R >> >>";
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Rotate ${rotate} /Contents ${FIRST_PAGE + 2 * index + 1} 0 R /Resources ${resources} >>`;
    objects.push(missing ? null : page);
    objects.push(streamOf(content));
  });
  let file = "%PDF-1.4\n";
  const entries = objects.map((object, index) => {
    if (object === null) return "0000000000 00000 f \n";
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${entries.join("")}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** Text shown in a font at a place; `matrix` turns it. The text is bytes as the font counts them. */
export function shown(
  text: string,
  { font = "F1", x = 72, y = 700, matrix = "1 0 0 1", mode = 0, size = 10 } = {},
): string {
  const bytes = Array.from(text, (letter) => (letter.codePointAt(0) ?? 0).toString(16));
  const hex = bytes.map((byte) => byte.padStart(font === "F2" ? 4 : 2, "0")).join("");
  return `BT /${font} ${size} Tf ${mode} Tr ${matrix} ${x} ${y} Tm <${hex}> Tj ET`;
}
