import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { HOST_COMMANDS } from "../../src/host/hostCommand.ts";
import { OPEN_ACTION } from "../../src/host/ribbon.ts";
import { toCyrillic } from "../../src/text/script.ts";

type Words = Readonly<Record<string, { readonly value: string }>>;
interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
  readonly resources: { readonly default: Words };
}

const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(`assets/${name}`, "utf8"));
const { actions, shortcuts, resources } = (await read("shortcuts.json")) as Shortcuts;
const ids = [OPEN_ACTION, ...HOST_COMMANDS];

describe("the keyboard shortcuts", () => {
  it("are there for the actions that the code associates", () => {
    expect(actions.map(({ id }) => id)).toEqual(ids);
    expect(shortcuts.map(({ action }) => action)).toEqual(ids);
    expect(actions.map(({ type }) => type)).toEqual(ids.map(() => "ExecuteFunction"));
    expect(actions.map(({ name }) => name)).toEqual(ids.map((id) => `\${resource.${id}}`));
  });

  it("follow the pattern that Microsoft keeps free of Excel's own, each key once", () => {
    const keys = shortcuts.map(({ key }) => key.default);
    expect(keys.filter((key) => !/^Ctrl\+Shift\+Alt\+[A-Z]$/.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("are named in English and in both scripts of Serbian", async () => {
    const [english, latin, cyrillic] = (await Promise.all(
      ["en-US", "sr-Latn-RS", "sr-Cyrl-RS"].map((locale) => read(`shortcuts.${locale}.json`)),
    )) as [Words, Words, Words];
    expect(english).toEqual(resources.default);
    expect(Object.keys(latin)).toEqual(ids);
    expect(Object.keys(cyrillic)).toEqual(ids);
    for (const id of ids) expect(cyrillic[id]?.value).toBe(toCyrillic(latin[id]?.value ?? ""));
  });
});
