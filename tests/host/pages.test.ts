import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";

const read = (name: string): Promise<string> => readFile(`src/taskpane/${name}`, "utf8");
const [browserPage, excelPage, workbookPage] = await Promise.all([
  read("page.html"),
  read("excelPage.html"),
  read("workbookPage.html"),
]);

function policyOf(page: string): Map<string, string> {
  const content = /Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1] ?? "";
  return new Map(
    content.split("; ").map((rule) => {
      const [name = "", ...sources] = rule.split(" ");
      return [name, sources.join(" ")];
    }),
  );
}

describe("Excel's page", () => {
  it("loads Office's library from where Microsoft demands, without waiting for it", () => {
    expect(excelPage.match(/<script[^>]*>/g)).toEqual([
      '<script async data-office src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js">',
    ]);
  });

  it("allows beyond the browser's page only that library, and its frame", () => {
    const browser = policyOf(browserPage);
    const excel = policyOf(excelPage);
    expect(browser.get("default-src")).toBe("'none'");
    const added = [...excel].filter(([name, sources]) => browser.get(name) !== sources);
    expect(added).toEqual([
      ["script-src", "'self' https://appsforoffice.microsoft.com"],
      ["frame-src", "https://appsforoffice.microsoft.com"],
    ]);
    expect([...browser.keys()].filter((name) => !excel.has(name))).toEqual([]);
    // Nothing is sent anywhere, by Office's library neither.
    expect(excel.get("connect-src")).toBe("'self'");
  });

  it("is otherwise the browser's page", () => {
    expect(excelPage).toContain('<div id="pane"></div>');
    expect(browserPage).toContain('<div id="pane"></div>');
    expect(browserPage).not.toContain("appsforoffice");
    expect(browserPage).not.toContain("<script");
  });
});

describe("the workbook's page", () => {
  it("is the browser's page, but for the engine's WebAssembly, which no other page runs", () => {
    expect(policyOf(workbookPage).get("script-src")).toBe("'self' 'wasm-unsafe-eval'");
    expect(browserPage + excelPage).not.toContain("unsafe-eval");
    const changed = [...policyOf(workbookPage)].filter(
      ([name, sources]) => policyOf(browserPage).get(name) !== sources,
    );
    expect(changed.map(([name]) => name)).toEqual(["script-src"]);
    expect(policyOf(workbookPage).size).toBe(policyOf(browserPage).size);
    expect(workbookPage).toContain('<div id="pane" data-workbook></div>');
  });
});
