import { expect, test } from "vitest";
import { withUnknownSigns } from "../../src/budget/readBudgetDocument.ts";
import { message } from "../../src/messages/message.ts";
import { said } from "../messages/sayable.ts";

test.each([
  ["a name", { name: "\ufffdстале стране владе" }, true],
  ["a text within", { rate: { kind: "text", text: "6\ufffd LIBOR USD" } }, true],
  ["one of several", { groups: ["I", "Влад\ufffdма"] }, true],
  ["none", { name: "Остале стране владе", balance: { digits: 5n, scale: 0 }, group: null }, false],
])("characters that could not be told in %s", (_, fields, isDoubted) => {
  const own = message("tables:amountMissing");
  const { warnings } = withUnknownSigns({ ...fields, warnings: [own] });
  expect(warnings.map(({ key }) => key)).toEqual([
    own.key,
    ...(isDoubted ? ["tables:charactersUnknown"] : []),
  ]);
  for (const one of warnings) said(one);
});
