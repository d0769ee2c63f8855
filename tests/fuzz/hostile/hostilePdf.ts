import { zlibSync } from "fflate";
import type { Draw } from "../../loan/reference/draw.ts";
import { oneOf } from "../damage/damager.ts";
import { hugeMapPdf } from "./hugeMapPdfs.ts";
import { pdfFile, shown } from "../../documents/pdfFile.ts";

const times = (draw: Draw): number => oneOf(draw, [10, 1000, 30_000, 300_000]) ?? 10;

/** Objects 3 onwards by hand, behind a catalogue and a page that refers to them. */
function file(
  objects: readonly (string | Uint8Array)[],
  pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  trailer = "",
): Uint8Array {
  const all = ["<< /Type /Catalog /Pages 2 0 R >>", pages, ...objects];
  const parts: Buffer[] = [Buffer.from("%PDF-1.5\n")];
  let length = 9;
  const offsets = all.map((object, index) => {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from("\nendobj\n"),
    ]);
    const offset = length;
    parts.push(part);
    length += part.length;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  parts.push(
    Buffer.from(
      `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${offsets.join("")}trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer.replace("HERE", String(length))} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
const PAGE = (resources = "/Font << /F1 5 0 R >>"): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << ${resources} >> >>`;
const HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
const stream = (content: string, entries = ""): string =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
function packed(content: Uint8Array, layers = 1, entries = ""): Uint8Array {
  let data = content;
  for (let layer = 0; layer < layers; layer += 1) data = zlibSync(data);
  const filters = "/FlateDecode ".repeat(layers);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(`<< ${entries} /Filter [${filters}] /Length ${data.length} >>\nstream\n`),
      data,
      Buffer.from("\nendstream"),
    ]),
  );
}
const TEXT = "BT /F1 10 Tf 72 700 Td (6.5 X RAY) Tj ET";

/** PDFs made to exhaust whoever reads them. */
export const HOSTILE_PDF: Readonly<Record<string, (draw: Draw) => Uint8Array>> = {
  "a huge map that is hidden": (draw) => new Uint8Array(hugeMapPdf(draw(2 ** 31)).bytes),
  "a bomb of blanks": (draw) =>
    file([
      PAGE(),
      packed(new Uint8Array((oneOf(draw, [1, 20, 150]) ?? 1) * 2 ** 20).fill(32), 1 + draw(3)),
      HELVETICA,
    ]),
  "filters upon filters": (draw) => file([PAGE(), packed(Buffer.from(TEXT), 1 + draw(60)), HELVETICA]),
  "the same text a thousand times": (draw) =>
    file([PAGE(), stream(`${TEXT}\n`.repeat(times(draw))), HELVETICA]),
  "one long text": (draw) =>
    file([PAGE(), stream(`BT /F1 10 Tf (${"1.".repeat(times(draw))}) Tj ET`), HELVETICA]),
  "states that are never taken back": (draw) =>
    file([PAGE(), stream("q ".repeat(times(draw)) + TEXT), HELVETICA]),
  "arrays in arrays": (draw) => file([PAGE(), stream("[".repeat(times(draw)) + TEXT), HELVETICA]),
  "dictionaries in dictionaries": (draw) =>
    file([PAGE(`/A ${"<< /A ".repeat(times(draw))}${">>".repeat(10)}`), stream(TEXT), HELVETICA]),
  "a form that draws itself": () =>
    file([
      PAGE("/XObject << /X 5 0 R >>"),
      stream("/X Do"),
      stream(
        "/X Do /X Do",
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>",
      ),
    ]),
  "forms that draw the next one twice": (draw) => {
    const levels = oneOf(draw, [8, 24, 40]) ?? 8;
    const form = (index: number): string =>
      stream(
        index === levels ? "BT (a) Tj ET" : "/X Do /X Do",
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${6 + index} 0 R >> >>`,
      );
    return file([
      PAGE("/XObject << /X 5 0 R >>"),
      stream("/X Do"),
      ...Array.from({ length: levels + 1 }, (_, index) => form(index)),
    ]);
  },
  "pages that are their own parent": () =>
    file([PAGE(), stream(TEXT), HELVETICA], "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
  "more pages than there are": (draw) =>
    file(
      [PAGE(), stream(TEXT), HELVETICA],
      `<< /Type /Pages /Kids [3 0 R] /Count ${oneOf(draw, [2, 1000, 999_999, 4_294_967_295]) ?? 2} >>`,
    ),
  "one page many times": (draw) => {
    const count = oneOf(draw, [2, 500, 2000, 20_000]) ?? 2;
    return file(
      [PAGE(), stream(TEXT), HELVETICA],
      `<< /Type /Pages /Kids [${"3 0 R ".repeat(count)}] /Count ${count} >>`,
    );
  },
  "cross references in a circle": () => file([PAGE(), stream(TEXT), HELVETICA], undefined, "/Prev HERE"),
  "a length that refers to itself": () =>
    file([PAGE(), stream(TEXT).replace(/\/Length \d+/u, "/Length 4 0 R"), HELVETICA]),
  "a map of all letters": (draw) =>
    file([
      PAGE(),
      stream("BT /F1 10 Tf 72 700 Td <00010002> Tj ET"),
      "<< /Type /Font /Subtype /Type0 /BaseFont /T /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /T /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>] >>",
      stream(
        `begincmap 1 begincodespacerange <00> <ffffffff> endcodespacerange 1 beginbfrange <00> <${oneOf(draw, ["ffff", "ffffff", "7fffffff", "ffffffff"]) ?? "ff"}> <0041> endbfrange endcmap`,
      ),
    ]),
  "letters that draw themselves": () =>
    file([
      PAGE(),
      stream("BT /F1 10 Tf (a) Tj ET"),
      "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [9] /Encoding << /Differences [97 /a] >> /CharProcs << /a 6 0 R >> /Resources << /Font << /F1 5 0 R >> >> >>",
      stream("9 0 d0 BT /F1 10 Tf (aa) Tj ET"),
    ]),
  "a page without an end": (draw) =>
    file([
      PAGE().replace(
        "[0 0 600 800]",
        oneOf(draw, ["[0 0 1e30 1e30]", "[0 0 0 0]", "[9 9 -9 -9]", "[a b c d]", "[]"]) ?? "[]",
      ),
      stream(TEXT),
      HELVETICA,
    ]),
  "text of no size": (draw) =>
    pdfFile({
      content: shown("6.5", {
        size: oneOf(draw, [0, -10, 1e9]) ?? 0,
        matrix: oneOf(draw, ["0 0 0 0", "1 1 1 1", "1e20 0 0 1e20", "-1 0 0 1"]) ?? "",
      }),
    }),
  "thousands of rules": (draw) =>
    file([
      PAGE(),
      stream(
        `${TEXT}\n${Array.from({ length: times(draw) / 10 }, (_, index) => `0 ${index % 800} m 600 ${index % 800} l S`).join("\n")}`,
      ),
      HELVETICA,
    ]),
};
