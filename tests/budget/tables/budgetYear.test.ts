import { describe, expect, test } from "vitest";
import type { OpenedDocument } from "../../../src/documents/document.ts";
import { budgetYearOf } from "../../../src/budget/tables/budgetYear.ts";
import { drawnDocument, drawnPage, type Drawn } from "./pages/drawnPages.ts";

function law(...lines: string[]): OpenedDocument {
  return drawnDocument(
    drawnPage(
      1,
      lines.map((text, at): Drawn => [40 + 14 * at, { left: 60 }, text]),
    ),
  );
}

function pasted(...texts: string[]): OpenedDocument {
  const parts = texts.map((text, line) => ({ kind: "text" as const, page: 1, line, text }));
  return { ...drawnDocument(), kind: "text", parts };
}

describe("the year of a budget", () => {
  test.each([
    ["a title over two lines", ["О ИЗМЕНАМА ЗАКОНА О БУЏЕТУ РЕПУБЛИКЕ", "СРБИЈЕ ЗА 2013. ГОДИНУ"], 2013],
    [
      "letters that are spaced out",
      ["З А К О Н О Б У Џ Е Т У", "РЕПУБЛИКЕ СРБИЈЕ ЗА 2013. Г О Д И Н У"],
      2013,
    ],
    ["a year that is", ["З А К О Н", "О БУЏЕТУ ЗА 2 0 1 3. ГОДИНУ"], 2013],
    ["Latin", ["ODLUKA O BUDŽETU GRADA ZA 2020. GODINU"], 2020],
    ["mixed scripts", ["Закон о буџeту Републике Србије зa 2014. гoдину"], 2014],
    ["a sentence of Article 3", ["А. У 2013. години издаће се гаранције Републике Србије до износа"], 2013],
    ["another", ["Б. Република Србија ће у 2014. години одобрити пројектне зајмове"], 2014],
  ])("is read from %s", (_, lines, year) => {
    expect(budgetYearOf(law(...lines))).toBe(year);
    expect(budgetYearOf(pasted(lines.join(" ")))).toBe(year);
  });

  test("the title stands above what later sentences say of other years", () => {
    const filler = Array.from(
      { length: 20 },
      () => "Овим законом уређују се приходи и примања, расходи и издаци.",
    );
    const later = "Средства из буџета за 2012. годину преносе се.";
    expect(budgetYearOf(law("ЗАКОН О БУЏЕТУ ЗА 2013. ГОДИНУ", ...filler, ...filler, later))).toBe(2013);
  });

  test.each([
    ["stray years", ["Рата главнице за 2010. год.", "Преглед 2014 2015 2016", "на дан 31. јул 2014. године"]],
    ["a title that contradicts itself", ["Закон о буџету за 2013. годину", "и буџету за 2014. годину"]],
    ["nothing", ["Уговор о зајму"]],
  ])("is null for %s", (_, lines) => {
    expect(budgetYearOf(law(...lines))).toBeNull();
  });
});
