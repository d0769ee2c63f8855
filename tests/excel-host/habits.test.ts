import { afterEach, describe, expect, test } from "vitest";
import { startExcel, type RunningExcel } from "./client.ts";
import { slid } from "./formulas/follow.ts";
import { relativeForm } from "./formulas/relative.ts";
import { HABITS, type Habits } from "./habits.ts";
import { SERBIAN } from "./cells/typedInput.ts";
import { codeOf, onSheet } from "./testing.ts";

/** What Excel does of its own accord on a page's writes, as the sources named in habits.ts tell it, and not where it is off. */
let running: RunningExcel | null = null;
afterEach(() => running?.close());

async function excelWith(habits: Partial<Habits>): Promise<RunningExcel> {
  running?.close();
  running = await startExcel({ habits, region: SERBIAN });
  return running;
}

describe("formulas of a table's column", () => {
  const LAST = "with the last formula";
  const FIRST = "with the first formula";

  /** A table in A1:B(n+1) whose column B stands as given and is then written as given; what it holds afterwards. */
  async function written(
    completesColumns: Habits["completesColumns"],
    stands: readonly (string | number)[],
    ...writes: readonly (readonly (string | number | null)[])[]
  ): Promise<unknown[]> {
    const excel = await excelWith({ completesColumns });
    const last = stands.length + 1;
    await onSheet(excel, (sheet) => {
      sheet.getRange(`A1:A${last}`).values = ["Broj", ...stands.map((_, index) => index)].map((value) => [
        value,
      ]);
      sheet.getRange(`B1:B${last}`).values = ["Moje", ...stands].map((value) => [value]);
      sheet.tables.add(`A1:B${last}`, true);
      for (const inputs of writes)
        sheet.getRange(`B2:B${inputs.length + 1}`).formulas = inputs.map((input) => [input]);
    });
    return stands.map((_, index) => excel.host.user.content("Sheet1", `B${index + 2}`) ?? "");
  }

  test("office-js 6745: into an empty column three formulas, and the bottom-most fills it; by 5909 it may be the first", async () => {
    const three = ["=1+1", "=1+2", "=1+3"];
    expect(await written(LAST, ["", "", ""], three)).toEqual(["=1+3", "=1+3", "=1+3"]);
    expect(await written(FIRST, ["", "", ""], three)).toEqual(["=1+1", "=1+1", "=1+1"]);
    expect(await written(false, ["", "", ""], three)).toEqual(three);
  });

  test("office-js 5909: two rows become alike, three unlike ones are left", async () => {
    for (const way of [LAST, FIRST] as const) {
      expect(new Set(await written(way, ["=1+1", "=2+2"], ["=1+1", "=2+2"])).size).toBe(1);
      const unlike = ["=1+1", "=2+2", "=3+3"];
      expect(await written(way, unlike, unlike)).toEqual(unlike);
      expect(await written(way, unlike, ["=4+4"])).toEqual(["=4+4", "=2+2", "=3+3"]);
    }
  });

  test("office-js 5909: over plain values nothing is filled", async () => {
    for (const way of [LAST, FIRST] as const)
      expect(await written(way, [0, 0, 0], ["=1+1", "=2+2", "=3+3"])).toEqual(["=1+1", "=2+2", "=3+3"]);
  });

  test("office-js 1916, 2093: a formula comes into rows that were to be empty, not into those with a value", async () => {
    expect(await written(LAST, ["", "", ""], ["", "=1+1", null])).toEqual(["=1+1", "=1+1", "=1+1"]);
    expect(await written(LAST, ["", "", ""], [5, "=1+1", null])).toEqual([5, "=1+1", ""]);
  });

  test("Microsoft Support: a formula changed in a column of equal ones changes all; references slide along", async () => {
    expect(await written(LAST, ["=A2*2", "=A3*2", "=A4*2"], [null, "=A3*$A$2"])).toEqual([
      "=A2*$A$2",
      "=A3*$A$2",
      "=A4*$A$2",
    ]);
    const typed = await excelWith({ completesColumns: false });
    typed.host.user.paste("Sheet1", "A1", [["Moje"], ["=1+1"], ["=1+1"], ["=1+1"]]);
    typed.host.user.addTable("Sheet1", "A1:A4", "T");
    typed.host.user.type("Sheet1", "A3", "=2+2");
    expect(["A2", "A3", "A4"].map((cell) => typed.host.user.content("Sheet1", cell))).toEqual([
      "=2+2",
      "=2+2",
      "=2+2",
    ]);
  });
});

test.each([
  ["=A1+$A1+A$1+$A$1", 2, "=A3+$A3+A$1+$A$1"],
  ["=SUM(A:A,3:3,'A1 ''x'''!B2)", 1, "=SUM(A:A,4:4,'A1 ''x'''!B3)"],
  ['="A1"&LOG10(tblA1[A1])&[@[A1]]', 5, '="A1"&LOG10(tblA1[A1])&[@[A1]]'],
  ["=List2!AZ9:BA10", -1, "=List2!AZ8:BA9"],
])("%s filled %i rows down is %s", (formula, rows, filled) => {
  expect(slid(formula, rows, 0)).toBe(filled);
  expect(relativeForm(filled, 9 + rows, 3)).toBe(relativeForm(formula, 9, 3));
});

test("what stands in other rows at the same distance is the same, and nothing else", () => {
  expect(relativeForm("=A1", 1, 0)).toBe(relativeForm("=a2", 2, 0));
  expect(relativeForm("=A1", 1, 0)).not.toBe(relativeForm("=A1", 2, 0));
  expect(relativeForm("=$A$1", 1, 0)).toBe(relativeForm("=$A$1", 2, 0));
});

describe("a table takes in what is put", () => {
  const place = async (growsTables: boolean, cell: string, value = "x"): Promise<string> => {
    const excel = await excelWith({ growsTables });
    await onSheet(excel, (sheet) => {
      sheet.getRange("B2:C4").values = [
        ["a", "b"],
        [1, 2],
        [3, 4],
      ];
      sheet.tables.add("B2:C4", true).name = "T";
      sheet.getRange(cell).values = [[value]];
    });
    return excel.host.user.placeOfTable("T").address;
  };

  test.each([
    ["right below it", "C5", "B2:C5"],
    ["right beside it", "D4", "B2:D4"],
    ["beside its header", "D2", "B2:D4"],
    ["a row further down", "C6", "B2:C4"],
    ["left of it", "A3", "B2:C4"],
    ["over the corner", "D5", "B2:C4"],
  ])("%s", async (_, cell, address) => {
    expect(await place(true, cell)).toBe(address);
    expect(await place(false, cell)).toBe("B2:C4");
  });

  test("but not what is emptied", async () => {
    expect(await place(true, "C5", "")).toBe("B2:C4");
  });
});

test("office-js 1860: fitting to pages is heard only while Page Layout is shown; a scale always", async () => {
  const zoom = async (
    habits: Partial<Habits>,
    tab: "Home" | "Page Layout",
    wanted: Excel.PageLayoutZoomOptions,
  ) => {
    const excel = await excelWith(habits);
    excel.host.user.openTab(tab);
    return onSheet(excel, async (sheet, context) => {
      sheet.pageLayout.zoom = wanted;
      sheet.pageLayout.load("zoom");
      await context.sync();
      return sheet.pageLayout.zoom;
    });
  };
  const fit = { horizontalFitToPages: 1 };
  expect(await zoom({}, "Home", fit)).toEqual({ scale: 100 });
  expect(await zoom({}, "Page Layout", fit)).toEqual(fit);
  expect(await zoom({ fitsPagesOnlyOnTheirTab: false }, "Home", fit)).toEqual(fit);
  expect(await zoom({}, "Home", { scale: 60 })).toEqual({ scale: 60 });
});

test("office-js 1157: conditional formats are drawn when the sheet is shown anew, or after screen updating was held back", async () => {
  const drawn = async (
    habits: Partial<Habits>,
    then: (excel: RunningExcel) => unknown = () => undefined,
  ): Promise<boolean> => {
    const excel = await excelWith(habits);
    await onSheet(excel, (sheet) => {
      sheet.getRange("A1:A3").conditionalFormats.add("Custom").custom.rule.formula = "=$A1>1";
    });
    await then(excel);
    return excel.host.user.seesConditions("Sheet1");
  };
  expect(await drawn({})).toBe(false);
  expect(await drawn({ drawsConditionsLate: false })).toBe(true);
  expect(await drawn({}, ({ host }) => host.user.showSheet("Sheet1"))).toBe(true);
  const holdBack = (excel: RunningExcel): Promise<void> =>
    onSheet(excel, (_, context) => context.application.suspendScreenUpdatingUntilNextSync());
  expect(await drawn({}, holdBack)).toBe(true);
  const written = async (excel: RunningExcel): Promise<void> => {
    await holdBack(excel);
    await onSheet(excel, (sheet) => {
      sheet.getRange("A1").values = [[5]];
    });
  };
  expect(await drawn({}, written)).toBe(false);
});

describe("a text that begins like a formula, in a cell formatted as text", () => {
  const put = async (
    habits: Partial<Habits>,
    through: "values" | "formulas",
    text: string,
  ): Promise<unknown> => {
    const excel = await excelWith(habits);
    const code = await codeOf(
      onSheet(excel, (sheet) => {
        const cell = sheet.getRange("A1");
        cell.numberFormat = [["@"]];
        cell[through] = [[text]];
      }),
    );
    return code || excel.host.user.content("Sheet1", "A1");
  };

  test.each([
    ["=1+1", "=1+1"],
    ["-abc", "=-abc"],
    ["+(x", "InvalidArgument"],
    ["@pismo", "=@pismo"],
  ])("%s stays a text through values; through formulas it is %s", async (text, formula) => {
    const excel = await put({}, "values", text);
    expect(excel).toBe(text);
    expect(running!.host.state.workbook.sheets[0]!.cell(0, 0).formula).toBeNull();
    expect(await put({}, "formulas", text)).toBe(formula);
    await put({ readsTextsAsFormulas: false }, "formulas", text);
    expect(running!.host.state.workbook.sheets[0]!.cell(0, 0)).toMatchObject({ value: text, formula: null });
  });
});

test("office-js 2128: where one types semicolons, a rule's list has commas, and its formulas are American", async () => {
  const rule = async (habits: Partial<Habits>, wanted: Excel.DataValidationRule): Promise<unknown> => {
    const excel = await excelWith(habits);
    const code = await codeOf(
      onSheet(excel, (sheet) => {
        sheet.getRange("A1").dataValidation.rule = wanted;
      }),
    );
    return code || excel.host.user.choices("Sheet1", "A1");
  };
  const list = (source: string): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });
  expect(await rule({}, list("CNY,EUR, RSD"))).toEqual(["CNY", "EUR", "RSD"]);
  expect(await rule({}, list("CNY;EUR"))).toEqual(["CNY;EUR"]);
  const decimal = (formula1: string): Excel.DataValidationRule => ({
    decimal: { formula1, formula2: 1, operator: "Between" },
  });
  expect(await rule({}, decimal("0,5"))).toBe("InvalidArgument");
  expect(await rule({}, decimal("0.5"))).toBeNull();
  expect(await rule({ readsRulesInAmerican: false }, decimal("0,5"))).toBeNull();
  expect(await rule({}, { custom: { formula: "=OR(A1=1;A1=2)" } })).toBe("InvalidArgument");
  expect(await rule({}, { custom: { formula: '=OR(A1=1,A1="a;b",A1=MAX({1;2}))' } })).toBeNull();
});

test("all of it is on in an Excel that nobody has set up", () => {
  expect(Object.values(HABITS).every((habit) => habit !== false)).toBe(true);
});

test("office-js 224, xlwings 747: over rows that a filter hides, each stretch in sight gets the values from their beginning", async () => {
  const excel = await excelWith({});
  await onSheet(excel, (sheet) => {
    sheet.getRange("A1:A6").values = ["Broj", 10, 20, 30, 40, 50].map((value) => [value]);
    sheet.tables.add("A1:A6", true).name = "Brojevi";
  });
  excel.host.user.filter("Brojevi", [0, 3, 4]);
  await onSheet(excel, (sheet) => {
    sheet.getRange("A2:A6").values = [1, 2, 3, 4, 5].map((value) => [value]);
  });
  const stands = [2, 3, 4, 5, 6].map((row) => excel.host.user.content("Sheet1", `A${row}`));
  expect(stands).toEqual([1, 20, 30, 1, 2]);
});
