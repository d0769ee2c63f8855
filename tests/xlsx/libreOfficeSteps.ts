import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sheetAndRest, type Step } from "../contract/edits/steps.ts";
import { inFolder, soffice } from "./libreoffice.ts";

/** A file after a person has edited it in LibreOffice, and which steps it refused. */
export interface EditedFile {
  readonly bytes: Uint8Array;
  readonly refused: string;
}

/** The same file after each of the lists of steps; LibreOffice is started once for all of them. */
export async function editedByLibreOffice(
  xlsx: Uint8Array,
  all: readonly (readonly Step[])[],
): Promise<EditedFile[]> {
  return inFolder(xlsx, async (folder, input) => {
    await soffice(folder, ["--terminate_after_init"]);
    putMacro(join(folder, "profile", "user", "basic", "Standard"));
    const out = (index: number): string => join(folder, "out", `${index}.xlsx`);
    const lines = all.flatMap((steps, index) => [
      ["open", pathToFileURL(input).href],
      ...steps.map(partsOf),
      ["save", pathToFileURL(out(index)).href],
    ]);
    const [steps, log] = [join(folder, "steps.txt"), join(folder, "said.txt")];
    writeFileSync(steps, lines.map((parts) => `${escaped(parts.join("\t"))}\n`).join(""));
    await soffice(folder, [`macro:///Standard.Steps.Main("${steps}","${log}")`]);
    const said = readFileSync(log, "utf8").split("\n");
    return all.map((_, index) => ({
      bytes: readFileSync(out(index)),
      refused: (said[index] ?? "").replace(/^saved/u, ""),
    }));
  });
}

/** LibreOffice has made its profile: a module more in the library that is there. */
function putMacro(library: string): void {
  mkdirSync(library, { recursive: true });
  const source = readFileSync(new URL("./libreOfficeSteps.bas", import.meta.url), "utf8");
  const text = source.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n`;
  writeFileSync(
    join(library, "Steps.xba"),
    `${head}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Steps" script:language="StarBasic">${text}</script:module>`,
  );
  writeFileSync(
    join(library, "script.xlb"),
    `${head}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Steps"/>
</library:library>`,
  );
}

/** What LibreOffice reads in any language: days as 2021-12-31, cells of other sheets after a dot. */
function typed(text: string): string {
  const day = /^(\d{2})\.(\d{2})\.(\d{4})\.?$/u.exec(text);
  if (day) return `${day[3]}-${day[2]}-${day[1]}`;
  return text.startsWith("=") ? text.replaceAll("!", ".") : text;
}

function partsOf(step: Step): string[] {
  switch (step.do) {
    case "type":
      return [step.do, ...sheetAndRest(step.at), typed(step.text)];
    case "copy":
    case "cut":
      return [step.do, ...sheetAndRest(step.from), ...sheetAndRest(step.to)];
    case "fill":
      return [step.do, ...sheetAndRest(step.cells), step.to];
    case "renameSheet":
      return [step.do, step.sheet, step.to];
    case "moveSheet":
      return [step.do, step.sheet, String(step.to)];
    case "addSheet":
      return [step.do, step.name];
    default:
      return [step.do, ...sheetAndRest(step.at), String(step.count)];
  }
}

const escaped = (text: string): string =>
  text.replace(/[^\t -~]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
