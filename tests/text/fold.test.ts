import { describe, expect, test } from "vitest";
import { foldForComparison, unmixed } from "../../src/text/fold.ts";
import mixed from "../fixtures/text/mixed-script.json" with { type: "json" };

describe("words that mix both scripts, as printed in budget documents", () => {
  test.each(mixed.words)("$printed ($letters) is $folded", ({ printed, letters, folded }) => {
    // The case is what it says it is: each letter of the script that the list names.
    const scripts = Array.from(printed, (letter) => (/\p{Script=Cyrillic}/u.test(letter) ? "C" : "L"));
    expect(scripts.join("")).toBe(letters);
    expect(foldForComparison(printed)).toBe(folded);
  });

  test.each([
    ["ЕUR", "EUR"],
    ["0 ЕUR", "0 EUR"],
    ["стопa", "стопа"],
    ["Коридор Х", "Коридор X"],
    ["ЕХІМ", "EXIM"],
    ["Iб", "Iб"],
    ["Export - Import банкама", "Export - Import банкама"],
  ])("%s in one script is %s", (printed, expected) => {
    expect(unmixed(printed)).toBe(expected);
  });
});

describe("one form for the same text", () => {
  test.each([
    ["Đorđe", "Ðorðe", "ÿorÿe", "Djordje", "Ђорђе", "ЂОРЂЕ", "DJORDJE"],
    ["žičara", "z\u030cic\u030cara", "ЖИЧАРА", "zicara"],
    [
      "Export – Import Bank of China",
      "Export - Import Bank  of China",
      "EXPORT-IMPORT BANK OF CHINA",
      "Export—Import Bank of China",
    ],
    ["„Путеви Србијеˮ", "“Путеви Србије”", '"PUTEVI SRBIJE"', "«Putevi Srbije»"],
    ["ǆep", "džep", "Џеп", "DŽEP", "dzep"],
    ["ﬁskalni", "fiskalni", "фискални"],
    ["PRIMANjA", "ПРИМАЊА", "primanja"],
    ["BUDžETU", "БУЏЕТУ", "budzetu"],
    ["са\u00adстав", "састав", "са\u200bстав"],
    ["Bank\u00a0of\tChina", "Bank of\nChina", " bank of china "],
  ])("%s", (first, ...others) => {
    for (const other of others) expect(foldForComparison(other)).toBe(foldForComparison(first));
  });

  test.each([
    ["Bank of China", "Bank of Chine"],
    ["Objekat 3A", "Objekat 3B"],
    ["фаза III", "фаза IV"],
    ["банка", "банке"],
  ])("%s and %s stay apart", (a, b) => {
    expect(foldForComparison(a)).not.toBe(foldForComparison(b));
  });

  test("letters of other scripts stay", () => {
    expect(foldForComparison("中国进出口银行")).toBe("中国进出口银行");
  });
});
