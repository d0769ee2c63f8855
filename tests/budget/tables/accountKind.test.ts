import { describe, expect, test } from "vitest";
import { accountKind } from "../../../src/budget/tables/accountKind.ts";
import { documentOf, text } from "./openedDocument.ts";

describe("whether a document plans a year or accounts for one", () => {
  test.each([
    ["ЗАКОН О БУЏЕТУ РЕПУБЛИКЕ СРБИЈЕ ЗА 2025. ГОДИНУ", "plan"],
    ["З А К О Н о изменама и допунама Закона о буџету Републике Србије за 2014. годину", "plan"],
    ["Odluka o budžetu grada Kragujevca za 2020. godinu", "plan"],
    ["ЗАКОН О ЗАВРШНОМ РАЧУНУ БУЏЕТА РЕПУБЛИКЕ СРБИЈЕ ЗА 2020. ГОДИНУ", "execution"],
    ["Одлука о завршном рачуну буџета града Ниша за 2019. годину", "execution"],
    ["Извештај о извршењу Одлуке о буџету општине за период јануар-јун", "execution"],
    // The title comes first; what a law says of another law comes later.
    ["Закон о буџету за 2012. годину. Завршни рачун подноси се до 15. јула.", "plan"],
    ["Преглед кредита", null],
  ])("%s", (words, kind) => {
    expect(accountKind(documentOf([text(words)]))).toBe(kind);
  });
});
