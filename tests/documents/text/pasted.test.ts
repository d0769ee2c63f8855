import { expect, test } from "vitest";
import { openPasted } from "../../../src/documents/openPasted.ts";
import { Problem } from "../../../src/messages/message.ts";

const TEXT = "Ред.\tНазив\n6.5\tX RAY\n";

test("a table of the page is taken, not the text beside it", async () => {
  const html = `<html><body><table><tr><td>не</td></tr></table><!--StartFragment--><table><tr><td>Ред.<td>Назив<tr><td>6.5<td>X<br>RAY</table><!--EndFragment--></body></html>`;
  const opened = await openPasted({ html, text: TEXT }, "лепак");
  expect(opened).toMatchObject({ name: "лепак", kind: "cells", pageCount: 1 });
  expect(opened.parts).toMatchObject([
    {
      kind: "table",
      name: "T1",
      texts: [
        ["Ред.", "Назив"],
        ["6.5", "X\nRAY"],
      ],
    },
  ]);
});

test("cells whose table stands around the copied part keep it", async () => {
  const html = `<table><!--StartFragment--><tr><td>6.5<td>X RAY</tr><tr><td>6.6<td>Мост</tr><!--EndFragment--></table>`;
  expect((await openPasted({ html, text: "" }, "a")).parts).toMatchObject([
    {
      texts: [
        ["6.5", "X RAY"],
        ["6.6", "Мост"],
      ],
    },
  ]);
});

test("without a table in the page, tabs of the text divide its cells; a cell of several lines stays one", async () => {
  const opened = await openPasted(
    { html: "<p>6.5 X RAY</p>", text: 'Ред.\tНазив\r\n6.5\t"X\r\nRAY"\r\n' },
    "a",
  );
  expect(opened.kind).toBe("cells");
  expect(opened.parts).toMatchObject([
    {
      texts: [
        ["Ред.", "Назив"],
        ["6.5", "X\nRAY"],
      ],
    },
  ]);
});

test("plain text is its lines", async () => {
  const opened = await openPasted({ html: null, text: "Члан 3.\nСтање дуга" }, "a");
  expect([opened.kind, opened.parts.length]).toEqual(["text", 2]);
});

test("the same content has the same fingerprint, another one another", async () => {
  const [a, b, c] = await Promise.all(
    [TEXT, TEXT, `${TEXT}x`].map((text) => openPasted({ html: null, text }, "a")),
  );
  expect(a?.sha256).toBe(b?.sha256);
  expect(a?.sha256).not.toBe(c?.sha256);
});

test("nothing is refused", async () => {
  await expect(openPasted({ html: "<p> </p>", text: " \n" }, "a")).rejects.toBeInstanceOf(Problem);
});
