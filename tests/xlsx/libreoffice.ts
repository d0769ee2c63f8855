import { execFile, spawnSync } from "node:child_process";
import {
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { readCells, type FileCells } from "./fileCells.ts";

const run = promisify(execFile);
/** In milliseconds; a workbook of many loans takes its time on a busy machine. */
const LONGEST_RUN = 290_000;

/** Where `npm test` keeps profiles that LibreOffice has made: to make one takes longer than most files. */
const USED_PROFILES = process.env["OTPLATA_PROFILES"];

/** 0: always calculate everything when a file is opened, whatever values are stored in it. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-US</value></prop></item>
</oor:items>`;

/**
 * Whether LibreOffice can be asked. When it is missing, tests fail with what to install; only with OTPLATA_ALLOW_SKIP in the
 * environment are they skipped, saying so.
 */
export function libreOfficeMissing(): boolean {
  if (spawnSync("soffice", ["--version"], { timeout: LONGEST_RUN }).status === 0) return false;
  const advice = "LibreOffice is missing: install the package libreoffice-calc";
  if (!process.env["OTPLATA_ALLOW_SKIP"]) throw new Error(`${advice} (or set OTPLATA_ALLOW_SKIP=1 to skip)`);
  console.warn(`${advice}; what needs it is skipped`);
  return true;
}

/**
 * Opens the file in LibreOffice, which calculates every formula anew, and gives what all cells hold then.
 * The stored values should have been spoiled before (spoiledValues), so that a cell which was not calculated shows.
 */
export async function recalculated(xlsx: Uint8Array): Promise<FileCells> {
  return readCells(await savedByLibreOffice(xlsx));
}

/** The file as LibreOffice saves it after opening it. */
export async function savedByLibreOffice(xlsx: Uint8Array): Promise<Uint8Array> {
  return inFolder(xlsx, async (folder, input) => {
    await convert(folder, input, "xlsx:Calc MS Excel 2007 XML");
    return readFileSync(join(folder, "out", "book.xlsx"));
  });
}

/** The file as LibreOffice prints it, one picture (PNG) per page. */
export async function pagePictures(xlsx: Uint8Array, dotsPerInch = 60): Promise<Buffer[]> {
  return inFolder(xlsx, async (folder, input) => {
    await convert(folder, input, "pdf");
    const out = join(folder, "out");
    await run("pdftoppm", ["-r", String(dotsPerInch), "-png", join(out, "book.pdf"), join(out, "page")]);
    const pages = readdirSync(out).filter((name) => name.endsWith(".png"));
    return pages.sort().map((name) => readFileSync(join(out, name)));
  });
}

async function convert(folder: string, input: string, to: string): Promise<void> {
  await soffice(folder, ["--convert-to", to, "--outdir", join(folder, "out"), input]);
}

/** Starts LibreOffice with the folder's profile, and waits for its end. */
export async function soffice(folder: string, args: readonly string[]): Promise<void> {
  const profile = join(folder, "profile");
  const own = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore"];
  const start = () => run("soffice", [...own, ...args], { timeout: LONGEST_RUN });
  try {
    await start();
  } catch (error) {
    // Rarely, it cannot set its profile up, and has not looked at the file yet.
    if (!String(error).includes("User installation could not be completed")) throw error;
    console.warn("LibreOffice could not set up its profile, and is started with another one");
    rmSync(profile, { recursive: true });
    newProfile(profile);
    await start();
  }
}

function newProfile(here: string): void {
  mkdirSync(join(here, "user"), { recursive: true });
  writeFileSync(join(here, "user", "registrymodifications.xcu"), SETTINGS);
}

/** Does something in a folder of its own, with a profile of LibreOffice and the file as book.xlsx. */
export async function inFolder<T>(
  xlsx: Uint8Array,
  work: (folder: string, input: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "otplata-xlsx-"));
  try {
    const profile = join(folder, "profile");
    if (!takeUsedProfile(profile)) newProfile(profile);
    mkdirSync(join(folder, "out"));
    const input = join(folder, "book.xlsx");
    writeFileSync(input, xlsx);
    const result = await work(folder, input);
    if (USED_PROFILES) renameSync(profile, join(USED_PROFILES, basename(folder)));
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Moves a profile here that nobody uses at the moment. @returns whether there was one */
function takeUsedProfile(here: string): boolean {
  return (USED_PROFILES ? readdirSync(USED_PROFILES) : []).some((name) => {
    try {
      renameSync(join(USED_PROFILES ?? "", name), here);
      return true;
    } catch {
      // Another process was faster.
      return false;
    }
  });
}
