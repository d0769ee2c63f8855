import { write, type BookType } from "@e965/xlsx";
import { docx, p, row, tbl } from "../../documents/docxFiles.ts";
import type { SeedContent } from "./content.ts";

/** What markup would take for its own. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

export const delimited = ({ title, sentences, rows }: SeedContent, delimiter: string): string =>
  [title, ...sentences, ...rows.map((cells) => cells.join(delimiter)), ""].join("\r\n");

export const webPage = ({ title, sentences, rows }: SeedContent): string =>
  `<html><head><title>${escaped(title)}</title></head><body>${sentences.map((text) => `<p>${escaped(text)}</p>`).join("\n")}
<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("\n")}</table></body></html>`;

export const wordFile = ({ title, sentences, rows }: SeedContent): Uint8Array =>
  docx(
    [title, ...sentences].map((text) => p(escaped(text))).join("") +
      tbl(...rows.map((cells) => row(...cells.map(escaped)))),
  );

/** Another library's workbook: texts, and numbers where a cell is a whole one. */
export function workbook({ title, sentences, rows }: SeedContent, bookType: BookType): Uint8Array {
  const all = [[title], ...sentences.map((text) => [text]), ...rows];
  const cells = all.flatMap((texts, y) =>
    texts.flatMap((text, x) =>
      text === ""
        ? []
        : [
            [
              `${String.fromCharCode(65 + x)}${y + 1}`,
              /^\d{4,}$/.test(text) ? { t: "n", v: Number(text) } : { t: "s", v: text },
            ],
          ],
    ),
  );
  const Дуг = { ...(Object.fromEntries(cells) as object), "!ref": `A1:L${all.length}` };
  return new Uint8Array(
    write({ SheetNames: ["Дуг"], Sheets: { Дуг } }, { type: "array", bookType }) as ArrayBuffer,
  );
}
