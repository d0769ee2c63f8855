import { describe, expect, test } from "vitest";
import { plainTextParts } from "../../../src/documents/text/readTextFile.ts";

const parts = (text: string): unknown[] =>
  plainTextParts(text, "a.txt").map((part) => (part.kind === "text" ? [part.line, part.text] : part.texts));

describe("running text", () => {
  test("is a paragraph for each line that says something", () => {
    expect(parts("Члан 3.\n\n  Стање јавног дуга  \n")).toEqual([
      [1, "Члан 3."],
      [3, "Стање јавног дуга"],
    ]);
  });

  test("holds a table where lines stand in columns that spaces divide", () => {
    expect(
      parts(
        [
          "Spisak duga",
          "Red.  Naziv duga               Stanje u EUR      Stanje u RSD",
          "6.5   Export-Import Bank X       23.751.816     2.773.442.543",
          "      RAY",
          "6.6   Most Zemun-Borca          113.307.916    13.230.693.360",
          "",
          "Kraj.",
        ].join("\n"),
      ),
    ).toEqual([
      [1, "Spisak duga"],
      [
        ["Red.", "Naziv duga", "Stanje u EUR", "Stanje u RSD"],
        ["6.5", "Export-Import Bank X", "23.751.816", "2.773.442.543"],
        ["", "RAY", "", ""],
        ["6.6", "Most Zemun-Borca", "113.307.916", "13.230.693.360"],
      ],
      [7, "Kraj."],
    ]);
  });

  test("holds a table where tabs divide its lines", () => {
    expect(parts("Naslov\n441\tKamata\t5\n442\tGlavnica\nKraj")).toEqual([
      [1, "Naslov"],
      [
        ["441", "Kamata", "5"],
        ["442", "Glavnica", ""],
      ],
      [4, "Kraj"],
    ]);
  });

  test.each([
    ["two lines", "a   b\nc   d"],
    [
      "a text whose gaps do not stand under each other",
      "ово је   текст у ком\nсу размаци   негде\nа не   испод другог реда",
    ],
    ["columns that a line leaves only one space between", "Most   5.000\nTunel2   600\nPut    7.000"],
    ["sentences", "Закон о буџету.\nОвај закон ступа на снагу.\nДругог дана."],
  ])("is no table by chance: %s", (_, text) => {
    expect(parts(text).every((part) => typeof (part as unknown[])[0] === "number")).toBe(true);
  });
});

test("lines that a spreadsheet has quoted as fields lose these signs; quotation marks of a text stay", () => {
  const [first, second, third] = ['"Члан 3, став 1."', "Рата 1.000", '"Назив ""X RAY"", отплата"'];
  expect(parts([first, second, third].join("\n"))).toEqual([
    [1, "Члан 3, став 1."],
    [2, second],
    [3, 'Назив "X RAY", отплата'],
  ]);
  const spoken = ['"Члан 3."', 'мења се "Члан 4." и гласи'].join("\n");
  expect(parts(spoken)[0]).toEqual([1, '"Члан 3."']);
});
