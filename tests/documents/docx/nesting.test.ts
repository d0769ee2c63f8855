import { expect, test } from "vitest";
import { docx, p, row, tbl } from "../docxFiles.ts";
import { open, problemOf } from "../opening.ts";

const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;

test.each([
  [
    "a cell within a cell",
    tbl(`<w:tr>${cell("6")}<w:tc>${p("УПРАВА")}<w:tc></w:tc>${p("0602")}</w:tc></w:tr>`),
  ],
  ["a row within a row", tbl(`<w:tr>${cell("6")}<w:tr>${cell("7")}</w:tr></w:tr>`)],
  ["a row within a cell", tbl(`<w:tr><w:tc><w:tr>${cell("6")}</w:tr></w:tc></w:tr>`)],
  ["a cell outside of a row", tbl(cell("6"))],
  ["a paragraph between rows", tbl(row("6"), p("7"))],
  ["a paragraph between cells", tbl(`<w:tr>${cell("6")}${p("7")}</w:tr>`)],
  ["a paragraph within a paragraph", `<w:p><w:r><w:t>6</w:t></w:r>${p("7")}</w:p>`],
])("%s is refused: nobody knows where its text belongs", async (_, body) => {
  const { problem } = await problemOf(docx(body));
  expect(problem.key).toBe("errors:xmlDamaged");
});

test.each([
  ["a table within a cell", tbl(`<w:tr><w:tc>${tbl(row("6"))}${p("")}</w:tc></w:tr>`)],
  [
    "cells in a content control",
    tbl(`<w:tr><w:sdt><w:sdtContent>${cell("6")}</w:sdtContent></w:sdt></w:tr>`),
  ],
  ["a row that was put in", tbl(`<w:ins>${row("6")}</w:ins>`)],
  [
    "a text box within a paragraph",
    `<w:p><w:r><w:drawing><w:txbxContent>${p("6")}</w:txbxContent></w:drawing></w:r></w:p>`,
  ],
  [
    "a drawing's own paragraph",
    `<w:p><w:r><w:drawing><a:p><a:r><a:t>6</a:t></a:r></a:p></w:drawing></w:r></w:p>`,
  ],
])("%s is read", async (_, body) => {
  const { parts } = await open(docx(body));
  expect(JSON.stringify(parts)).toContain('"6"');
});
