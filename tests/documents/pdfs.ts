/** PDFs made by hand, each of one page, for what a reader must refuse or survive. */

interface PdfParts {
  /** Content stream of the page. */
  readonly content: string;
  /** Further entries of the trailer. */
  readonly trailer?: string;
}

/** A PDF 1.4 with a right cross-reference table. */
export function pdfOf({ content, trailer = "" }: PdfParts): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 6\n0000000000 65535 f \n${entries}trailer\n<< /Size 6 /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** A page of text that is no budget law. */
export const LETTER = pdfOf({ content: "BT /F1 12 Tf 72 720 Td (Dear reader, this is a letter.) Tj ET" });

/** A page with a filled square and no text, as a scan has a picture and no text. */
export const SCAN = pdfOf({ content: "0.5 g 100 100 200 200 re f" });

const NO_PASSWORD_FITS = "00".repeat(32);

/** Encrypted by the standard security handler (revision 2); the empty password doesn't open it. */
export const ENCRYPTED = pdfOf({
  content: "BT ET",
  trailer: `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${NO_PASSWORD_FITS}> /U <${NO_PASSWORD_FITS}> >>`,
});

/** A whole envelope around nothing that a parser could use. */
export const DAMAGED = new TextEncoder().encode(`%PDF-1.7\n${"damaged ".repeat(500)}\n%%EOF\n`);

export const TEXT_FILE = new TextEncoder().encode("Закон о буџету Републике Србије\n".repeat(50));

/** The first part of a file, as a broken download leaves it. */
export function cutOff(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, Math.floor(bytes.length * 0.6));
}
