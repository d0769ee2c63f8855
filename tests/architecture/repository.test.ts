import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { importsOf, packageOf } from "./walls.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const NOT_OURS = new Set([".git", "node_modules", "dist", "out", "coverage"]);
const BINARY = /\.(png|pdf|xlsx|xls|docx|ico|ttf|pfb|wasm)$/;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const TEXTS = filesBelow(ROOT)
  .filter((path) => !BINARY.test(path))
  .map((path) => ({ name: relative(ROOT, path).split(sep).join("/"), text: readFileSync(path, "utf8") }));

/** "file:line text" of every line that fits. */
function linesWith(pattern: RegExp, texts = TEXTS): string[] {
  return texts.flatMap(({ name, text }) =>
    text
      .split("\n")
      .map((line, index) => ({ line, place: `${name}:${index + 1}` }))
      .filter(({ line }) => pattern.test(line))
      .map(({ line, place }) => `${place} ${line.trim().slice(0, 120)}`),
  );
}

// The letters are kept apart from the dots, so that this file does not find itself.
const REGISTRY_HOST =
  /(registry|proxy)[.](npmjs|yarnpkg|npmmirror|golang)[.]|npm[.]pkg[.]github|[/.](artifactory|verdaccio)[.:/]/i;
const MACHINE_PATH = /(^|[^\w.])[/](root|work|home[/]\w+|Users[/]\w+|mnt|private[/]var)[/]/;

describe("the repository", () => {
  it("names no package registry", () => {
    expect(linesWith(REGISTRY_HOST)).toEqual([]);
    const lock = TEXTS.filter((file) => file.name === "package-lock.json");
    expect(lock).toHaveLength(1);
    expect(linesWith(/"resolved": "(?!tools\/)/, lock)).toEqual([]);
  });

  it("names no path of one machine", () => {
    expect(linesWith(MACHINE_PATH)).toEqual([]);
  });

  it("would see both", () => {
    const texts = [
      { name: "a", text: ["https://registry", "npmjs", "org/left-pad"].join(".") },
      { name: "b", text: `see ${["", "root", "notes.txt"].join("/")}` },
    ];
    expect(linesWith(REGISTRY_HOST, texts)).toHaveLength(1);
    expect(linesWith(MACHINE_PATH, texts)).toHaveLength(1);
  });

  it("pins every dependency exactly", () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Record<
      string,
      Record<string, string>
    >;
    const all = { ...manifest["dependencies"], ...manifest["devDependencies"] };
    expect(Object.keys(all).length).toBeGreaterThan(20);
    const loose = Object.entries(all).filter(
      ([, version]) => !/^(\d+\.\d+\.\d+(-[\w.]+)?|file:tools\/.+)$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it("imports no package that package.json does not declare", () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Record<
      string,
      Record<string, string>
    >;
    const declared = { ...manifest["dependencies"], ...manifest["devDependencies"] };
    const undeclared = TEXTS.filter(({ name }) => /\.(tsx?|m?js)$/.test(name)).flatMap(({ name, text }) =>
      importsOf({ path: name, text })
        .filter((specifier) => !/^(\.|node:)/.test(specifier))
        .map(packageOf)
        .filter((dependency) => !Object.hasOwn(declared, dependency))
        .map((dependency) => `${name} imports ${dependency}`),
    );
    expect(undeclared).toEqual([]);
  });

  it("links, from its pages, to files that exist", () => {
    const links = TEXTS.filter(({ name }) => name.endsWith(".md")).flatMap(({ name, text }) =>
      [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target = ""]) => ({ name, target })),
    );
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter(({ name, target }) => !existsSync(join(ROOT, dirname(name), target)))).toEqual([]);
  });

  /** What the pages about the code name of it, in backticks: "page `name`". */
  function namedInPages(fits: RegExp): { name: string; page: string }[] {
    return TEXTS.filter(({ name }) =>
      /^(docs\/(house\/.+|architecture)|CONTRIBUTING)\.md$/.test(name),
    ).flatMap(({ name: page, text }) =>
      [...text.matchAll(/`([^`\n]+)`/g)]
        .map(([, name = ""]) => ({ name, page }))
        .filter(({ name }) => fits.test(name)),
    );
  }

  it("names, in the pages about its code, files and folders that exist", () => {
    const named = namedInPages(/^[\w./-]+(\.(tsx?|m?js|json)|\/)$/);
    expect(named.length).toBeGreaterThan(100);
    const places = TEXTS.map(({ name }) => `/${name}`);
    // In `grid/sheet/paperPages.ts` the room is the one that the text speaks of.
    const exists = (name: string) =>
      places.some((place) => (name.endsWith("/") ? place.includes(`/${name}`) : place.endsWith(`/${name}`)));
    const isMade = (name: string) => NOT_OURS.has(name.split("/")[0] ?? "");
    expect(named.filter(({ name }) => !exists(name) && !isMade(name))).toEqual([]);
  });

  it("names, in the pages about its code, types and functions that there are", () => {
    const named = namedInPages(/^[a-zA-Z]*[a-z][A-Z][a-zA-Z]*$/);
    expect(named.length).toBeGreaterThan(20);
    const words = new Set(
      TEXTS.filter(({ name }) => /\.(tsx?|m?js)$/.test(name)).flatMap(({ text }) => text.match(/\w+/g) ?? []),
    );
    expect(named.filter(({ name }) => !words.has(name))).toEqual([]);
  });

  it("has a line in docs/architecture.md for each room of src/", () => {
    const page = readFileSync(join(ROOT, "docs/architecture.md"), "utf8");
    const rooms = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(rooms.map((room) => room.name).filter((name) => !page.includes(`| ${name}/`))).toEqual([]);
  });
});
