import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";
import { importsOf } from "../../../architecture/walls.ts";
import type { Program } from "./changed.ts";
import type { Fault } from "./faults.ts";

const SRC = fileURLToPath(new URL("../../../../src/", import.meta.url));
const ENTRIES = ["shift", "rename", "dropColumns"].map((name) => `writers/live/formulas/${name}.ts`);

/** The program's files that change formulas, with all that they run, by their paths below src/. */
async function sources(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const open = [...ENTRIES]; open.length > 0;) {
    const path = open.pop() ?? "";
    if (found.has(path)) continue;
    const text = await readFile(SRC + path, "utf8");
    found.set(path, text);
    open.push(
      ...importsOf({ path, text }, "values").map((specifier) => posix.join(posix.dirname(path), specifier)),
    );
  }
  return found;
}

function compiled(text: string): string {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return outputText.replace(/(from ")([^"]+)\.ts(";)/gu, "$1$2.mjs$3");
}

/** Makes programs that are as ours, but for one fault. */
export class FaultyPrograms {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly plain: ReadonlyMap<string, string>;
  private readonly folder: string;
  private made = 0;

  private constructor(texts: ReadonlyMap<string, string>, folder: string) {
    this.texts = texts;
    this.plain = new Map([...texts].map(([path, text]) => [path, compiled(text)]));
    this.folder = folder;
  }

  static async open(): Promise<FaultyPrograms> {
    return new FaultyPrograms(await sources(), await mkdtemp(join(tmpdir(), "otplata-faulty-")));
  }

  /** @param fault null for none @throws where what is right does not stand in the program just once */
  async with(fault: Fault | null): Promise<Program> {
    this.made += 1;
    const folder = join(this.folder, String(this.made));
    for (const [path, text] of this.plain) {
      const file = join(folder, path.replace(/\.ts$/u, ".mjs"));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, fault && path === `writers/${fault.file}` ? this.spoiled(path, fault) : text);
    }
    const modules = await Promise.all(
      ENTRIES.map((path) => {
        const file = pathToFileURL(join(folder, path.replace(/\.ts$/u, ".mjs"))).href;
        return import(/* @vite-ignore */ file) as Promise<Partial<Program>>;
      }),
    );
    return Object.assign({}, ...modules) as Program;
  }

  private spoiled(path: string, { right, wrong, what }: Fault): string {
    // Spaces and lines are the formatter's.
    const [text, piece] = [this.texts.get(path) ?? "", right.trim()];
    const pattern = piece
      .split(/\s+/u)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
      .join("\\s+");
    const count = [...text.matchAll(new RegExp(pattern, "gu"))].length;
    if (count !== 1) throw new Error(`${what}: what is right stands ${count} times in ${path}`);
    return compiled(text.replace(new RegExp(pattern, "u"), () => wrong));
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
