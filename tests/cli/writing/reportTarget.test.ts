import { execFile, spawn } from "node:child_process";
import {
  chmod,
  chown,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { once } from "node:events";
import { createServer } from "node:net";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inTurn } from "../../../src/cli/writing/inTurn.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { drawBook } from "../../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../../src/writers/xlsx/writeXlsx.ts";
import { sampleDossier } from "../../workbook/dossier.ts";
import { editedReport } from "./editedReport.ts";
import { madeBytes } from "./madeBytes.ts";
import { contentOf, isRoot, leftBeside, NOBODY, startWriter, type Writer } from "./running.ts";

const run = promisify(execFile);
const SIZE = 5000;
const made = madeBytes(7, SIZE);
/** Who the program runs as: root may do what a user may not, and must not do it. */
const USERS: readonly (readonly [string, number | undefined])[] = isRoot
  ? [
      ["root", undefined],
      ["a user", NOBODY],
    ]
  : [["a user", undefined]];

let report: Uint8Array;
let edited: Uint8Array;
let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  report = await writeXlsx(drawBook(buildWorkbook(sampleDossier("en"))), { sealed: true });
  edited = editedReport(report);
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "otplata-target-"));
});

describe.each(USERS)("run by %s", (_, user) => {
  async function put(name: string, content: Uint8Array | string, mode = 0o640): Promise<string> {
    await writeFile(at(name), content);
    await chmod(at(name), mode);
    if (user !== undefined) await chown(at(name), user, user);
    return at(name);
  }
  let writer: Writer;
  const write = (name: string, more: { inputs?: readonly string[]; replace?: boolean } = {}) =>
    writer.ask({ out: at(name), seed: 7, size: SIZE, ...more });

  beforeAll(() => {
    writer = startWriter({ user });
    return () => {
      writer.end();
    };
  });

  beforeEach(async () => {
    if (user !== undefined) await chown(folder, user, user);
  });

  test("a new file, with the permissions that new files have, and nothing beside it", async () => {
    expect(await write("new.xlsx")).toBe("written");
    expect(await readFile(at("new.xlsx"))).toEqual(Buffer.from(made));
    expect(await leftBeside(at("new.xlsx"))).toEqual([]);
    await writeFile(at("any"), "");
    expect((await stat(at("new.xlsx"))).mode).toBe((await stat(at("any"))).mode);
  });

  test.each([
    ["a report that nobody has changed", () => report, false, "written"],
    ["an empty file", () => "", false, "written"],
    ["a report that somebody has changed", () => edited, false, "errors:outEdited"],
    ["such a report, to be replaced", () => edited, true, "written"],
    ["another file", () => "notes of mine", false, "errors:outForeign"],
    ["another file, to be replaced", () => "notes of mine", true, "written"],
  ])("%s", async (_what, content, replace, said) => {
    await put("r.xlsx", content());
    expect(await write("r.xlsx", { replace })).toBe(said);
    expect(await readFile(at("r.xlsx"))).toEqual(Buffer.from(said === "written" ? made : content()));
    expect((await stat(at("r.xlsx"))).mode & 0o777).toBe(0o640);
    if (user !== undefined) expect((await stat(at("r.xlsx"))).uid).toBe(user);
    expect(await leftBeside(at("r.xlsx"))).toEqual([]);
  });

  test("a file of the name that unfinished files once had stays, and so does what a link of it leads to", async () => {
    await put("x.xlsx.part", "the user's own");
    await put("precious", "precious");
    expect(await write("x.xlsx")).toBe("written");
    await symlink(at("precious"), at("y.xlsx.part"));
    expect(await write("y.xlsx")).toBe("written");
    expect(await readFile(at("x.xlsx.part"), "utf8")).toBe("the user's own");
    expect(await readFile(at("precious"), "utf8")).toBe("precious");
  });

  test.each([
    ["by its own name", (input: string) => Promise.resolve(input)],
    [
      "by a symbolic link",
      async (input: string) => {
        await symlink(input, at("s"));
        return at("s");
      },
    ],
    [
      "by a hard link",
      async (input: string) => {
        await link(input, at("h"));
        return at("h");
      },
    ],
    [
      "by another spelling",
      () => Promise.resolve(join(folder, "..", folder.split("/").at(-1) ?? "", ".", "law.pdf")),
    ],
  ])("what the report is made from, %s, is refused, also as to be replaced", async (_how, other) => {
    const input = await put("law.pdf", "the law");
    const out = (await other(input)).slice(folder.length + 1);
    expect(await write(out, { inputs: [at("nowhere.pdf"), input], replace: true })).toBe("errors:outIsInput");
    expect(await readFile(input, "utf8")).toBe("the law");
  });

  test("a report among the documents, where it was written before, is none of them", async () => {
    const out = await put("report.xlsx", report);
    expect(await write("report.xlsx", { inputs: [out] })).toBe("written");
  });

  test.each([true, false])("a protected file stays (replaced: %s)", async (replace) => {
    await put("r.xlsx", report, 0o444);
    expect(await write("r.xlsx", { replace })).toBe("errors:outProtected");
    expect(await readFile(at("r.xlsx"))).toEqual(Buffer.from(report));
  });

  test("through a link: what it leads to is written, there or not, and the link stays", async () => {
    await put("there.xlsx", report, 0o600);
    await symlink("there.xlsx", at("a"));
    await symlink(at("not-yet.xlsx"), at("b"));
    for (const [name, file] of [
      ["a", "there.xlsx"],
      ["b", "not-yet.xlsx"],
    ] as const) {
      expect(await write(name)).toBe("written");
      expect((await lstat(at(name))).isSymbolicLink()).toBe(true);
      expect(await readFile(at(file))).toEqual(Buffer.from(made));
    }
    expect(await readlink(at("a"))).toBe("there.xlsx");
    expect((await stat(at("there.xlsx"))).mode & 0o777).toBe(0o600);
  });

  test("under one of its names: the others keep what they had", async () => {
    await put("r.xlsx", report);
    await link(at("r.xlsx"), at("kept.xlsx"));
    expect(await write("r.xlsx")).toBe("written");
    expect(await readFile(at("kept.xlsx"))).toEqual(Buffer.from(report));
  });

  test("a folder, a socket, a device and a link in a circle stay what they are", async () => {
    await mkdir(at("folder"));
    const server = createServer().listen(at("socket"));
    await symlink("circle", at("circle"));
    expect(await write("folder", { replace: true })).toBe("errors:outIsFolder");
    expect(await write("socket", { replace: true })).toBe("errors:outNoFile");
    expect(await write("circle", { replace: true })).toMatch(/cannotWriteFile/u);
    expect(await writer.ask({ out: "/dev/null", replace: true, seed: 1, size: 10 })).toBe("errors:outNoFile");
    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
    expect((await lstat(at("socket"))).isSocket()).toBe(true);
    server.close();
  });

  test("a pipe is written into while somebody reads, and stays a pipe", async () => {
    await run("mkfifo", ["-m", "666", at("pipe")]);
    expect(await write("pipe")).toBe("errors:outPipeUnread");
    const reader = spawn("cat", [at("pipe")], { stdio: ["ignore", "pipe", "inherit"] });
    const parts: Buffer[] = [];
    reader.stdout.on("data", (part: Buffer) => parts.push(part));
    const ended = new Promise((resolve) => reader.on("close", resolve));
    await expect.poll(() => write("pipe")).toBe("written");
    await ended;
    expect(Buffer.concat(parts)).toEqual(Buffer.from(made));
    expect((await lstat(at("pipe"))).isFIFO()).toBe(true);
  });

  test("a folder that is not there or may not be written into, and a full disk, change nothing", async () => {
    expect(await write("no/such/r.xlsx")).toBe("errors:cannotWriteFile");
    await put("r.xlsx", report);
    // Half the size of what is to be written, in blocks of 512 bytes: no more goes on, as on a full disk.
    const limited = startWriter({ user, shell: "ulimit -f 100" });
    expect(await limited.ask({ out: at("r.xlsx"), seed: 7, size: 100_000 })).toBe("errors:cannotWriteFile");
    limited.end();
    expect(await readFile(at("r.xlsx"))).toEqual(Buffer.from(report));
    expect(await leftBeside(at("r.xlsx"))).toEqual([]);
    if (isRoot && user === undefined) return;
    await chmod(folder, 0o555);
    expect(await write("new.xlsx")).toBe("errors:cannotWriteFile");
    expect(await write("r.xlsx")).toBe("errors:cannotWriteFile");
    expect(await contentOf(at("r.xlsx"))).toEqual(Buffer.from(report));
    await chmod(folder, 0o755);
  });
});

test.runIf(isRoot)("root keeps a file's owner and permissions; a user takes nobody's file over", async () => {
  const [root, user] = [startWriter(), startWriter({ user: NOBODY })];
  await writeFile(at("r.xlsx"), report);
  await chmod(at("r.xlsx"), 0o666);
  await chown(at("r.xlsx"), NOBODY, NOBODY);
  expect(await root.ask({ out: at("r.xlsx"), seed: 7, size: SIZE })).toBe("written");
  const { uid, gid, mode } = await stat(at("r.xlsx"));
  expect([uid, gid, mode & 0o777]).toEqual([NOBODY, NOBODY, 0o666]);
  await chown(at("r.xlsx"), 0, 0);
  await chmod(folder, 0o777);
  const byUser = await user.ask({ out: at("r.xlsx"), replace: true, seed: 8, size: SIZE });
  expect(byUser).toBe("errors:outOwner");
  expect(await readFile(at("r.xlsx"))).toEqual(Buffer.from(made));
  root.end();
  user.end();
});

describe("the lock of a folder", () => {
  const lock = () => at(".otplata-writing.lock");
  const tried = () => inTurn(folder, () => "done", 0.2);

  test.each([
    ["of a run that was killed", (pid: number) => JSON.stringify([hostname(), pid])],
    ["of one that was killed while it made the lock", () => '["som'],
    ["of one that was killed before it wrote into the lock", () => ""],
  ])("%s is taken over, and nothing of it stays", async (_, owner) => {
    const killed = spawn("true");
    await once(killed, "exit");
    await writeFile(lock(), owner(killed.pid ?? 0));
    expect(await inTurn(folder, () => "done", 3)).toBe("done");
    expect(await readdir(folder)).toEqual([]);
  });

  test.each([
    ["of one that runs", () => JSON.stringify([hostname(), process.pid])],
    ["of another machine", () => JSON.stringify(["another", 1])],
    ["that says something else", () => "the user's own"],
    ["that is being made", () => ""],
  ])("%s is not", async (_, owner) => {
    await writeFile(lock(), owner());
    await expect(tried()).rejects.toMatchObject({ problem: { key: "errors:outBusy" } });
    expect(await readFile(lock(), "utf8")).toBe(owner());
  });
});
