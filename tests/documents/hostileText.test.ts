import { describe, expect, test } from "vitest";
import { openDocument } from "../../src/documents/openDocument.ts";
import { openPasted } from "../../src/documents/openPasted.ts";
import { readTextFile } from "../../src/documents/text/readTextFile.ts";
import { Problem } from "../../src/messages/message.ts";
import { said } from "../messages/sayable.ts";
import { inUtf8 } from "./bytes.ts";
import { docx, p } from "./docxFiles.ts";

/** The key of the problem that a file is refused with; each has its sentence and names the file. */
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await openDocument({ name: "zamka", bytes });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(said(error.problem)).toContain("zamka");
    expect(error.place.document).toBe("zamka");
    return error.problem.key;
  }
  return "it was read";
}

const XML = `<?xml version="1.0"?>`;

describe("a file that is meant to exhaust the program is refused", () => {
  test.each([
    ["a million columns", inUtf8(`${"a;".repeat(1_000_000)}\n1;2\n3;4\n`), "errors:tooManyColumns"],
    [
      "one wide row over many short ones",
      inUtf8(`${"a;".repeat(16_000)}\n${"1;2\n".repeat(2000)}`),
      "errors:tooManyCells",
    ],
    ["twenty million cells", inUtf8("1;2\n".repeat(10_000_000)), "errors:tooManyCells"],
    ["elements within elements", inUtf8(`<html>${"<div>".repeat(1_000_000)}`), "errors:nestedTooDeep"],
    [
      "tables within tables",
      inUtf8(`<html>${"<table><tr><td>".repeat(10_000)}`),
      "errors:tablesNestedTooDeep",
    ],
    [
      "cells over a thousand columns each",
      inUtf8(`<table>${`<tr>${"<td colspan=1000>x".repeat(16)}</tr>`.repeat(1000)}</table>`),
      "errors:tooManyCells",
    ],
    [
      "a hundred thousand columns by spans",
      inUtf8(`<table><tr>${"<td colspan=1000>x".repeat(100)}</tr><tr><td>a<td>b</table>`),
      "errors:tooManyColumns",
    ],
    [
      "entities of its own in a document of Word",
      docx("", { "word/document.xml": `<!DOCTYPE d [<!ENTITY a "b">]><w:document>&a;</w:document>` }),
      "errors:xmlDoctype",
    ],
    [
      "a document of Word whose XML is broken",
      docx("", { "word/document.xml": "<w:document><w:p></w:document>" }),
      "errors:xmlDamaged",
    ],
    [
      "tables within tables in a document of Word",
      docx(`${"<w:tbl><w:tr><w:tc>".repeat(45)}${p("x")}${"</w:tc></w:tr></w:tbl>".repeat(45)}`),
      "errors:tablesNestedTooDeep",
    ],
    [
      "entities of its own in a rate list",
      inUtf8(
        `${XML}<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Exchange_Rates_List><Item><Currency>&a;</Currency></Item></Exchange_Rates_List>`,
      ),
      "errors:xmlDoctype",
    ],
    [
      "a rate list that breaks off",
      inUtf8(`${XML}<Exchange_Rates_List><Item><Currency>EUR`),
      "errors:xmlDamaged",
    ],
    ["an empty file", new Uint8Array(), "errors:fileEmpty"],
  ])("%s", async (_, bytes, key) => {
    expect(await refusal(bytes)).toBe(key);
  });

  test("pasted as well", async () => {
    const html = "<table><tr><td>".repeat(1000);
    await expect(openPasted({ html, text: "" }, "a")).rejects.toBeInstanceOf(Problem);
  });
});

describe("what only looks dangerous is read as the text that it is", () => {
  test("formulas, tags and addresses", async () => {
    const text = `a;b\n=HYPERLINK("http://x.example");<b>1</b>\n@SUM(1);+2\n-3;\t4`;
    const { parts } = await readTextFile({ name: "a", bytes: inUtf8(text), decoding: { delimiter: ";" } });
    expect(parts).toMatchObject([
      {
        texts: [
          ["a", "b"],
          ['=HYPERLINK("http://x.example")', "<b>1</b>"],
          ["@SUM(1)", "+2"],
          ["-3", "4"],
        ],
      },
    ]);
  });

  test("a page that would run, fetch or redirect", async () => {
    const page = `<html><meta http-equiv=refresh content="0;url=http://x.example"><img src=http://x.example onerror=alert(1)><iframe src=http://x.example>u</iframe><p onclick="x()">текст</p></html>`;
    const { parts } = await openDocument({ name: "a", bytes: inUtf8(page) });
    expect(parts).toEqual([{ kind: "text", page: 1, text: "текст" }]);
  });
});

test("a reading that was cancelled stops", async () => {
  const stopped = AbortSignal.abort();
  for (const bytes of [inUtf8("a;b\n1;2"), inUtf8("<html><p>x"), docx(p("x"))])
    await expect(openDocument({ name: "a", bytes }, { signal: stopped })).rejects.toMatchObject({
      name: "AbortError",
    });
});
