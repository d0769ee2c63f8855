import { describe, expect, test } from "vitest";
import { joinLines, linesOf, quoteLines } from "../../src/text/lines.ts";

describe("lines of a wrapped cell, as the debt list of 2013 breaks them", () => {
  test.each([
    [["Export - Import Bank of China – X", "RAY"], "Export - Import Bank of China – X RAY"],
    [
      ["Обавезе према Hypo Alpe-Adria-", "Bank а.d. Beograd- ЈП"],
      "Обавезе према Hypo Alpe-Adria- Bank а.d. Beograd- ЈП",
    ],
    [["дирекција Србије - Објекат 2Г-2Д-", "2Ђ-2Е"], "дирекција Србије - Објекат 2Г-2Д- 2Ђ-2Е"],
    [
      ["изградња деоница Љиг-", "Бољковци, Бољковци-Таково и"],
      "изградња деоница Љиг- Бољковци, Бољковци-Таково и",
    ],
    [["  Мост   Земун", "", "Борча "], "Мост Земун Борча"],
    [[], ""],
  ])("%j", (lines, joined) => {
    expect(joinLines(lines)).toBe(joined);
  });

  test("quoting keeps the lines apart", () => {
    expect(quoteLines(["EUR 36.938.727", "USD 28.155.330"])).toBe("EUR 36.938.727 | USD 28.155.330");
    expect(linesOf("EUR 36.938.727 | USD 28.155.330")).toEqual(["EUR 36.938.727", "USD 28.155.330"]);
    expect(linesOf("1.293.792\nEUR")).toEqual(["1.293.792", "EUR"]);
  });
});
