import { beforeEach, expect, test } from "vitest";
import { freshExcel, onSheet } from "./testing.ts";

const excel = freshExcel();
const user = () => excel.now.host.user;

/** A table with a calculated column, a total below it, and what refers to it from elsewhere. */
beforeEach(async () => {
  user().paste("Sheet1", "B3", [
    ["Zajam", "Iznos", "Duplo"],
    ["most", 10, null],
    ["put", 20, null],
    ["x-ray", 30, null],
  ]);
  user().addTable("Sheet1", "B3:D6", "tblLoans");
  user().type("Sheet1", "D4", "=[@Iznos]*2");
  user().type("Sheet1", "C9", "=SUM(C4:C6)");
  user().addSheet("Zbir");
  user().type("Zbir", "A1", "=SUM(tblLoans[Duplo])+Sheet1!$C$9");
  await onSheet(excel.now, (sheet, context) => {
    context.workbook.names.add("Ukupno", sheet.getRange("C9"));
    sheet.getRange("C4:C6").dataValidation.rule = {
      decimal: { formula1: 0, formula2: 100, operator: "Between" },
    };
    sheet.getRange("B4:D6").conditionalFormats.add("Custom").custom.rule.formula = "=$C4>15";
    sheet.getRange("C4:C6").numberFormat = "#,##0.00" as never;
  });
});

const at = (cell: string) => user().content("Sheet1", cell);

test("the calculated column filled itself, and all is summed", () => {
  expect(["D4", "D5", "D6"].map(at)).toEqual(["=[@Iznos]*2", "=[@Iznos]*2", "=[@Iznos]*2"]);
  expect(user().value("Zbir", "A1")).toBe(180);
});

test("a row put in above the table moves all that stands below, and what refers to it", () => {
  user().insertRows("Sheet1", 2, 2);
  expect(user().placeOfTable("tblLoans")).toEqual({ sheet: "Sheet1", address: "B5:D8" });
  expect(at("C11")).toBe("=SUM(C6:C8)");
  expect(user().content("Zbir", "A1")).toBe("=SUM(tblLoans[Duplo])+Sheet1!$C$11");
  expect(user().value("Zbir", "A1")).toBe(180);
  const sheet = excel.now.host.state.workbook.sheetNamed("Sheet1");
  expect(sheet?.validations[0]?.block).toEqual({ row: 5, column: 2, rows: 3, columns: 1 });
  expect(sheet?.conditionalFormats[0]).toMatchObject({ block: { row: 5 }, formula: "=$C6>15" });
  expect(excel.now.host.state.workbook.names[0]?.formula).toBe("=Sheet1!$C$11");
});

test("a row put into the middle of the table takes over formats, formulas and references", () => {
  user().insertTableRow("tblLoans", 1, ["auto-put", 5]);
  expect(user().placeOfTable("tblLoans").address).toBe("B3:D7");
  expect(["B5", "C5", "D5"].map(at)).toEqual(["auto-put", 5, "=[@Iznos]*2"]);
  expect(at("C10")).toBe("=SUM(C4:C7)");
  expect(user().value("Zbir", "A1")).toBe(195);
  expect(excel.now.host.state.workbook.sheetNamed("Sheet1")?.cell(4, 2).style).toEqual({
    NumberFormat: "#,##0.00",
  });
});

test("a row typed right below the table makes it longer", () => {
  user().type("Sheet1", "B7", "pruga");
  user().type("Sheet1", "C7", 40);
  expect(user().placeOfTable("tblLoans").address).toBe("B3:D7");
  expect(at("D7")).toBe("=[@Iznos]*2");
  expect(user().value("Sheet1", "D7")).toBe(80);
});

test("a row put in at the end of the table moves what stands below it", () => {
  user().insertTableRow("tblLoans", 3, ["pruga", 40]);
  expect(user().placeOfTable("tblLoans").address).toBe("B3:D7");
  expect(at("C10")).toBe("=SUM(C4:C6)");
  expect(user().value("Sheet1", "D7")).toBe(80);
});

test("a row taken out of the table: the sums shrink; #REF! for what meant that row alone", () => {
  user().type("Zbir", "B1", "=Sheet1!C5");
  user().deleteTableRow("tblLoans", 1);
  expect(user().placeOfTable("tblLoans").address).toBe("B3:D5");
  expect(at("C8")).toBe("=SUM(C4:C5)");
  expect(user().content("Zbir", "B1")).toBe("=Sheet1!#REF!");
  expect(user().value("Zbir", "B1")).toBe("#REF!");
  expect(user().value("Zbir", "A1")).toBe(120);
});

test("the last row that a table has is emptied, not taken out", () => {
  for (let index = 0; index < 3; index += 1) user().deleteTableRow("tblLoans", 0);
  expect(user().placeOfTable("tblLoans").address).toBe("B3:D4");
  expect(at("B4")).toBeNull();
});

test("the table's header row is not deleted alone", () => {
  expect(() => user().deleteRows("Sheet1", 3)).toThrow("header row");
});

test("a column beside the table becomes the table's", () => {
  user().addTableColumn("tblLoans", "Napomena", ["proveriti", "", "u redu"]);
  expect(user().placeOfTable("tblLoans").address).toBe("B3:E6");
  expect(["E3", "E4", "E5", "E6"].map(at)).toEqual(["Napomena", "proveriti", null, "u redu"]);
});

test("columns put in before, within: headers are made, references follow", () => {
  user().insertColumns("Sheet1", "A");
  expect(user().placeOfTable("tblLoans").address).toBe("C3:E6");
  user().insertColumns("Sheet1", "D");
  expect(["C3", "D3", "E3", "F3"].map(at)).toEqual(["Zajam", "Column1", "Iznos", "Duplo"]);
  expect(user().value("Zbir", "A1")).toBe(180);
});

test("another header: formulas name it from then on", () => {
  user().type("Sheet1", "C3", "Iznos [EUR]");
  expect(at("D4")).toBe("=[@[Iznos '[EUR']]]*2");
  expect(user().value("Zbir", "A1")).toBe(180);
});

test("a sheet renamed: formulas and names say so", () => {
  user().renameSheet("Sheet1", "Krediti države");
  expect(user().content("Zbir", "A1")).toBe("=SUM(tblLoans[Duplo])+'Krediti države'!$C$9");
  expect(excel.now.host.state.workbook.names[0]?.formula).toBe("='Krediti države'!$C$9");
  expect(user().value("Zbir", "A1")).toBe(180);
});

test("a sheet deleted: #REF!", () => {
  user().deleteSheet("Sheet1");
  expect(user().content("Zbir", "A1")).toBe("=SUM(#REF!)+#REF!$C$9");
  expect(user().value("Zbir", "A1")).toMatch(/^#/);
});

test("a sheet copied has its own table, names and formulas", () => {
  const copy = user().copySheet("Sheet1");
  expect(copy).toBe("Sheet1 (2)");
  expect(excel.now.host.state.workbook.tables.map(({ name }) => name)).toEqual(["tblLoans", "tblLoans1"]);
  user().type(copy, "C4", 100);
  expect(user().value(copy, "C9")).toBe(150);
  expect(user().value("Sheet1", "C9")).toBe(60);
});

test("the table moved to another sheet keeps its sums", () => {
  user().type("Sheet1", "F1", "=C4");
  user().moveTable("tblLoans", "Zbir", "B10");
  expect(user().placeOfTable("tblLoans")).toEqual({ sheet: "Zbir", address: "B10:D13" });
  expect(at("F1")).toBe("=Zbir!C11");
  expect(at("C9")).toBe("=SUM(Zbir!C11:C13)");
  expect(user().value("Zbir", "A1")).toBe(180);
  expect(excel.now.host.state.workbook.sheetNamed("Zbir")?.validations).toHaveLength(1);
});

test("the table turned into cells: formulas name the cells", () => {
  user().convertTable("tblLoans");
  expect(user().content("Zbir", "A1")).toBe("=SUM(Sheet1!$D$4:$D$6)+Sheet1!$C$9");
  expect(user().value("Zbir", "A1")).toBe(180);
});

test("rows sorted keep their own cells", () => {
  user().sortTable("tblLoans", "Iznos", false);
  expect(["B4", "B5", "B6"].map(at)).toEqual(["x-ray", "put", "most"]);
  expect(user().value("Sheet1", "D4")).toBe(60);
});

test("two workbooks made alike are alike; one cell's fill makes them differ", () => {
  const before = excel.now.host.snapshot();
  const plain = excel.now.host.snapshot({ styles: false });
  expect(excel.now.host.snapshot()).toEqual(before);
  user().setFill("Sheet1", "B4", "#FFFF00");
  expect(excel.now.host.snapshot()).not.toEqual(before);
  expect(excel.now.host.snapshot({ styles: false })).toEqual(plain);
  expect(excel.now.host.snapshot({ styles: false })).toEqual({
    ...excel.now.host.snapshot({ styles: false }),
  });
});
