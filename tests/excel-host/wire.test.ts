import { expect, test } from "vitest";
import { codeOf, freshExcel, onSheet } from "./testing.ts";

const excel = freshExcel({ patience: 5 });
const write = (value: number) => onSheet(excel.now, (sheet) => (sheet.getRange("A1").values = [[value]]));

test.each([
  ["connection-lost", "GeneralException|ConnectionFailure", null],
  ["reply-lost", "GeneralException|ConnectionFailure", 1],
  ["timeout", "RequestAborted", null],
  ["payload", "RequestPayloadSizeLimitExceeded", null],
  ["cell-editing", "InvalidOperationInCellEditMode", null],
  ["protected", "AccessDenied", null],
  ["sheet-deleted", "ItemNotFound", null],
] as const)(
  "a fault of kind %s ends a request with %s and leaves %j in the cell; the next goes well",
  async (kind, code, left) => {
    const { host } = excel.now;
    host.faults.inject(1, { kind });
    expect(await codeOf(write(1))).toMatch(new RegExp(`^(?:${code})$`));
    expect(host.user.content("Sheet1", "A1")).toBe(left);
    expect(await codeOf(write(2))).toBe("");
    expect(host.user.content("Sheet1", "A1")).toBe(2);
  },
);

test("a batch that stops half way leaves what came before", async () => {
  const { host } = excel.now;
  const job = () =>
    onSheet(excel.now, (sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
    });
  await job();
  const { actions } = host.log.requests[0] ?? { actions: 0 };
  host.user.clear("Sheet1", "A1:A2");
  host.faults.inject(({ writes }) => writes, { kind: "at-action", action: actions - 1 });
  expect(await codeOf(job())).toBe("GeneralException");
  expect([host.user.content("Sheet1", "A1"), host.user.content("Sheet1", "A2")]).toEqual([1, null]);
});

test("while a person types, a request that can't wait is refused, one that can waits", async () => {
  const { host, Excel } = excel.now;
  host.user.startEditing();
  expect(await codeOf(write(1))).toBe("InvalidOperationInCellEditMode");
  let done = false;
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[5]];
    await context.sync();
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).toBe(false);
  host.user.stopEditing();
  await waiting;
  expect(host.user.content("Sheet1", "A1")).toBe(5);
});

test("the log says what went over the wire", async () => {
  const { host } = excel.now;
  host.log.label = "first";
  await write(1);
  host.log.label = "second";
  await onSheet(excel.now, (sheet) => sheet.load("name"));
  // The last request of a run gives back what it held.
  expect(host.log.byLabel("first").map(({ writes, error }) => [writes, error])).toEqual([
    [true, null],
    [false, null],
  ]);
  expect(host.log.byLabel("second").map(({ writes }) => writes)).toEqual([false]);
  expect(host.log.largest).toBeGreaterThan(300);
});

test("a sheet is told of changes to it, until its handler is taken away", async () => {
  const { host, Excel } = excel.now;
  const seen: string[] = [];
  const handler = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.load("id");
    await context.sync();
    const result = sheet.onChanged.add((event) => {
      seen.push(`${event.changeType} ${event.address}`);
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  host.user.type("Sheet1", "B7", "12");
  host.user.insertRows("Sheet1", 2);
  host.user.addSheet("Drugi");
  host.user.type("Drugi", "A1", 1);
  await expect.poll(() => seen).toEqual(["RangeEdited B7", "RowInserted 2:2"]);
  await write(3);
  await expect.poll(() => seen.at(-1)).toBe("RangeEdited A1");
  handler.remove();
  await handler.context.sync();
  expect(host.state.events.registrations).toBe(0);
  host.user.type("Sheet1", "B7", "13");
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(seen).toHaveLength(3);
});

test("the workbook tells of sheets added, renamed, deleted, and of any cell", async () => {
  const { host, Excel } = excel.now;
  const seen: string[] = [];
  const note = (what: string) => (): Promise<void> => {
    seen.push(what);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(note("added"));
    worksheets.onDeleted.add(note("deleted"));
    worksheets.onNameChanged.add(note("renamed"));
    worksheets.onChanged.add(note("changed"));
    context.workbook.tables.onChanged.add(note("table"));
    await context.sync();
  });
  host.user.addSheet("Drugi");
  host.user.type("Drugi", "A1", "Iznos");
  host.user.renameSheet("Drugi", "Treći");
  host.user.addTable("Treći", "A1:A3", "tblA");
  host.user.type("Treći", "A2", 5);
  host.user.deleteSheet("Treći");
  await expect.poll(() => seen).toEqual(["added", "changed", "renamed", "changed", "table", "deleted"]);
});

test("a range that a page holds moves with its cells", async () => {
  const { host, Excel } = excel.now;
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("B5");
    range.values = [[1]];
    await context.sync();
    host.user.insertRows("Sheet1", 2, 3);
    range.values = [[2]];
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!B8");
  });
  expect(host.user.content("Sheet1", "B8")).toBe(2);
});

test("a sheet renamed or moved by a person between two requests is still the same to the page", async () => {
  const { host, Excel } = excel.now;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    host.user.renameSheet("Sheet1", "Moj list");
    sheet.getRange("A1").values = [[2]];
    await context.sync();
  });
  expect(host.user.content("Moj list", "A1")).toBe(2);
});

test("several selected areas are no selected range", async () => {
  const { host } = excel.now;
  host.user.select("Sheet1", "A1:B2,D4");
  expect(
    await codeOf(onSheet(excel.now, (_, context) => context.workbook.getSelectedRange().load("address"))),
  ).toBe("InvalidSelection");
  const areas = await onSheet(excel.now, async (_, context) => {
    const selected = context.workbook.getSelectedRanges().load("address,areaCount");
    await context.sync();
    return [selected.address, selected.areaCount];
  });
  expect(areas).toEqual(["Sheet1!A1:B2,Sheet1!D4", 2]);
});
