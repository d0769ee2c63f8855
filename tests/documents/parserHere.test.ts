import { readFileSync } from "node:fs";
import { afterAll, expect, it, vi } from "vitest";

/** The files that follow in this process parse as pdf.js does by itself. */
afterAll(() => vi.resetModules());

it("text that is handed on is the text that pdf.js copies, also of two documents at once", async () => {
  // Whatever the files before have set up.
  vi.resetModules();
  const { beginPdf, TEXT_ONLY } = await import("../../src/documents/pdf/pdfjs.ts");
  const { parsePdfsHere } = await import("../../src/documents/pdf/parserHere.ts");
  const itemsOf = async (page: number): Promise<readonly unknown[]> => {
    const data = new Uint8Array(readFileSync(new URL("../../samples/china-exim-2014.pdf", import.meta.url)));
    const { task } = await beginPdf({ data, ...TEXT_ONLY });
    const { items } = await (await (await task.promise).getPage(page)).getTextContent();
    await task.destroy();
    // Names of fonts hold the number of the document.
    return items.map((item) => ({ ...item, fontName: "" }));
  };
  const copied = [await itemsOf(1), await itemsOf(2)];
  parsePdfsHere();
  expect(await Promise.all([itemsOf(1), itemsOf(2)])).toEqual(copied);
  // Pieces are posted of ten items and more.
  expect(copied[0]?.length).toBeGreaterThan(50);
});
