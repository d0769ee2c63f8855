import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { importFiles } from "../../src/dossier/importFiles.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { Problem } from "../../src/messages/message.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { cutOff, DAMAGED, ENCRYPTED, LETTER, SCAN, TEXT_FILE } from "./pdfs.ts";

const sample = new Uint8Array(await readFile("samples/china-exim-2014.pdf"));

async function problemOf(bytes: Uint8Array): Promise<Problem> {
  return importFiles([{ name: "zakon.pdf", bytes }]).then(
    () => {
      throw new Error("it was read");
    },
    (error: unknown) => {
      if (error instanceof Problem) return error;
      throw error;
    },
  );
}

describe("a file that can't be read is refused with its own sentence", () => {
  test.each([
    ["an empty file", new Uint8Array(), "errors:fileEmpty"],
    ["a text file named .pdf", TEXT_FILE, "errors:nothingKnown"],
    ["a PDF that was cut off", cutOff(sample), "errors:pdfCutOff"],
    ["an encrypted PDF", ENCRYPTED, "errors:pdfEncrypted"],
    ["a damaged PDF", DAMAGED, "errors:pdfDamaged"],
    ["a scanned PDF without text", SCAN, "errors:pdfWithoutText"],
    ["a PDF of something else", LETTER, "errors:nothingKnown"],
  ])("%s", async (_, bytes, key) => {
    const { problem, place } = await problemOf(bytes);
    expect(problem.key).toBe(key);
    expect(place.document).toBe("zakon.pdf");
    for (const language of LANGUAGES) {
      const sentence = translatorFor(language).sayMessage(problem);
      expect(sentence).toContain("zakon.pdf");
      expect(sentence).not.toMatch(/\{\{|undefined|Error/u);
    }
  });
});

describe("reading", () => {
  test("says how far it has come, page by page", async () => {
    const seen: string[] = [];
    await importFiles([{ name: "a.pdf", bytes: sample }], {
      onProgress: ({ document, page, pages }) => seen.push(`${document} ${page}/${pages}`),
    });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.at(-1)).toBe(`a.pdf ${seen.length}/${seen.length}`);
  });

  test("stops when it is cancelled", async () => {
    const controller = new AbortController();
    const reading = importFiles([{ name: "a.pdf", bytes: sample }], {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
  });

  test("leaves the caller's bytes as they were, and reads the same file given twice once", async () => {
    const bytes = sample.slice();
    const file = { name: "a.pdf", bytes };
    const imported = await importFiles([file, { ...file, name: "copy.pdf" }]);
    expect(imported.documents).toHaveLength(1);
    expect(bytes).toEqual(sample);
  });
});
