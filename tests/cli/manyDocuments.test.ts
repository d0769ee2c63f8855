import { copyFile, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { namedFiles } from "../../src/cli/namedFiles.ts";
import { inCodePage, inUtf8 } from "../documents/bytes.ts";
import { said } from "../messages/sayable.ts";
import { answered, otplata } from "./runCli.ts";
import { longTest } from "../longTest.ts";

const SAMPLE = "samples/china-exim-2014.pdf";
/** The card 6.6 of the laws for 2013 and, amended, 2014: its first principal and its balance changed. */
const law = (year: number, asOf: string, first: string, eur: string, rsd: string): string =>
  [
    `Закон о буџету Републике Србије за ${year}. годину`,
    `В. Стање јавног дуга Републике Србије, на дан ${asOf} године, износи 2.445.082.584.326 динара (20.939.734.866 EUR).`,
    "Ред. број;Назив дуга;Услови;Стање дуга у EUR;Стање дуга у RSD",
    `6.6;Export – Import Bank of China – Мост Земун–Борча;;${eur};${rsd}`,
    `;Први датум отплате главнице;${first};;`,
    ";Последњи датум отплате главнице;21.01.2029.;;",
    `;Рата главнице за ${year}. год.;0;;`,
    ";Каматна стопа;3,00% фиксна;;",
  ].join("\r\n");
const LAW_2013 = law(2013, "31. мај 2013.", "21.07.2014.", "76.011.416", "8.483.782.119");
const LAW_2014 = law(2014, "31. јул 2014.", "21.01.2016.", "113.307.916", "13.230.693.360");
const OTHER_2014 = law(2014, "31. јул 2014.", "21.01.2016.", "113.307.917", "13.230.693.360");

let folder: string;
const at = (...path: string[]) => join(folder, ...path);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "otplata-many-"));
  await mkdir(at("laws", "older"), { recursive: true });
  await mkdir(at("empty"));
  await writeFile(at("laws", "zakon.csv"), inUtf8(LAW_2014));
  await writeFile(at("laws", "kopija.csv"), inUtf8(LAW_2014));
  await writeFile(at("laws", "older", "zakon.csv"), inCodePage(LAW_2013, "windows-1251"));
  await writeFile(at("laws", ".hidden.csv"), "x");
  await writeFile(at("prazno.pdf"), "");
  await writeFile(at("ispravka.csv"), inUtf8(OTHER_2014));
  await copyFile(SAMPLE, at("uzorak.pdf"));
});

interface Answer {
  readonly documents: readonly { readonly name: string; readonly decoding?: unknown }[];
  readonly lines: readonly { readonly source: { readonly document: string } }[];
  readonly changes: readonly unknown[];
  readonly conflicts: readonly { readonly kind: string }[];
  readonly questions: readonly unknown[];
}

describe("files in folders", () => {
  test("one level deep unless more is asked for, none that is hidden, in the order of names", async () => {
    const paths = async (recursive: boolean) =>
      (await namedFiles([at("laws")], recursive)).map(({ path }) => path.slice(at("laws").length + 1));
    expect(await paths(false)).toEqual(["kopija.csv", "zakon.csv"]);
    expect(await paths(true)).toEqual(["kopija.csv", join("older", "zakon.csv"), "zakon.csv"]);
  });

  test("an empty folder says so, and what is not there stays named", async () => {
    const [empty, missing] = await namedFiles([at("empty"), at("nema")], false);
    expect(empty && "error" in empty && said(empty.error.problem)).toContain("holds no files");
    expect(missing).toEqual({ path: at("nema"), file: at("nema") });
  });

  test("a link to a folder is not followed, one that leads nowhere is not passed over", async () => {
    const links = at("links");
    await mkdir(links);
    await symlink(links, join(links, "again"));
    await symlink(at("nema"), join(links, "broken.pdf"));
    expect(await namedFiles([links], true)).toMatchObject([{ path: join(links, "broken.pdf") }]);
  });
});

describe("lines", () => {
  test("of a folder: names apart, the same content once, what changed and what disagrees, in JSON", async () => {
    const files = [at("laws"), at("ispravka.csv")];
    const { code, stdout, stderr } = await otplata("lines", ...files, "--recursive", "--json");
    const { documents, lines, changes, conflicts, questions } = JSON.parse(stdout) as Answer;
    expect(code).toBe(0);
    expect(documents.map(({ name }) => name)).toEqual(["kopija.csv", "zakon.csv", "ispravka.csv"]);
    expect(lines.map(({ source }) => source.document)).toEqual(documents.map(({ name }) => name));
    expect(documents[1]?.decoding).toEqual({ encoding: "windows-1251", delimiter: ";" });
    expect(stderr).toContain(`"${at("laws", "zakon.csv")}" has the same content as`);
    expect(changes).toEqual([
      expect.objectContaining({
        loan: "zemun-borca",
        before: { document: "zakon.csv", page: 1, row: "6.6", cell: "B4" },
        fields: [
          {
            field: "firstPrincipal",
            before: "2014-07-21",
            after: "2016-01-21",
            text: expect.stringContaining("First date of principal repayment") as string,
          },
        ],
      }),
    ]);
    expect(questions).toEqual([]);
    expect(conflicts).toMatchObject([
      { kind: "documents", documents: ["kopija.csv", "ispravka.csv"], loan: null },
      { kind: "balances", documents: ["kopija.csv", "ispravka.csv"], loan: "zemun-borca" },
    ]);
  });

  test("goes on after what cannot be read, names each, and ends with 2", async () => {
    const files = [
      at("prazno.pdf"),
      at("laws", "zakon.csv"),
      at("nema.pdf"),
      at("laws", "older", "zakon.csv"),
    ];
    const { code, stdout, stderr } = await otplata("lines", ...files);
    expect(code).toBe(2);
    const said = stderr.trim().split("\n");
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(/prazno\.pdf.* is empty/u);
    expect(said[1]).toMatch(/nema\.pdf cannot be read \(there is no such file or folder, ENOENT\)/u);
    expect(said[2]).toContain('its lines stand under "zakon.csv (2)"');
    expect(stdout).toContain("zakon.csv (2): 1 p.");
    expect(stdout).toContain('Read as windows-1251, cells divided by ";"');
    expect(stdout.replaceAll("\u00a0", " ")).toMatch(
      /Changed from document to document\n\n- zemun-borca, from zakon\.csv \(2\) \(B4, row 6\.6\) to zakon\.csv .*21 Jul 2014 before, 21 Jan 2016 now\./u,
    );
  });

  test("gives what it read, and what it could not, in the order of the files, whichever is ready first", async () => {
    const files = [at("uzorak.pdf"), at("nema.pdf"), at("laws", "zakon.csv"), at("prazno.pdf")];
    const { stdout, stderr } = await otplata("lines", "--json", ...files);
    const { documents } = JSON.parse(stdout) as Answer;
    expect(documents.map(({ name }) => name)).toEqual(["uzorak.pdf", "zakon.csv"]);
    const said = stderr.trim().split("\n");
    expect(said.map((line) => /nema|prazno/u.exec(line)?.[0])).toEqual(["nema", "prazno"]);
  });

  test("takes an encoding, a delimiter and a mapping of columns", async () => {
    const table = "Ко;Колико\r\nСветска банка;3.100.000.000\r\nKfW;1.250.000.000\r\nЕИБ;2.000.000.000";
    await writeFile(at("dug.csv"), inCodePage(table, "windows-1251"));
    const mapping = [
      { headers: ["Ко", "Колико"], as: "creditor-balance", roles: ["creditor", "balance-eur"] },
    ];
    await writeFile(at("mapping.json"), JSON.stringify(mapping));
    const options = ["--encoding", "windows-1251", "--delimiter", ";", "--mapping", at("mapping.json")];
    const { code, stdout } = await otplata("lines", at("dug.csv"), "--json", ...options);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Answer).lines).toMatchObject([
      { kind: "creditor-balance", name: "Светска банка", amounts: [{ amount: "3100000000" }] },
      { name: "KfW" },
      { name: "ЕИБ" },
    ]);
  });

  test.each([
    [["--encoding", "koi8-r"], '"koi8-r" is none of them'],
    [["--delimiter", "12"], "takes one character"],
    [["--time-limit", "0"], "whole number of seconds"],
  ])("%j is refused with a sentence", async (options, sentence) => {
    const { code, stdout, stderr } = await answered("lines", at("uzorak.pdf"), ...options);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
  });
});

describe("report", () => {
  const rest = ["--as-of", "2022-08-31", "--no-forward"];

  longTest("is held back by a file that cannot be read, unless that is allowed", async () => {
    const out = at("held.xlsx");
    const files = [at("uzorak.pdf"), at("prazno.pdf")];
    const held = await otplata("report", ...files, "--out", out, ...rest);
    expect([held.code, held.stdout]).toEqual([2, ""]);
    expect(held.stderr).toMatch(/prazno\.pdf is empty.*\n.*Nothing was written, because 1 of 2 files/u);
    expect(await readdir(folder)).not.toContain("held.xlsx");
    const written = await otplata("report", ...files, "--out", out, ...rest, "--skip-unreadable");
    expect(written.code).toBe(2);
    expect(written.stderr).toContain("prazno.pdf is empty");
    expect((await readFile(out)).length).toBeGreaterThan(0);
  });

  test("says what documents say of each other where one of its loans is concerned, and takes decisions", async () => {
    const files = [at("laws", "older", "zakon.csv"), at("laws", "kopija.csv"), at("ispravka.csv")];
    const ours = await otplata("report", ...files, "--out", at("ours.xlsx"), ...rest);
    expect([ours.code, ours.stderr]).toEqual([0, expect.stringContaining("zemun-borca, from zakon.csv")]);
    expect(ours.stderr).toContain("113,307,917");
    const name = "Export – Import Bank of China – Мост Земун–Борча";
    await writeFile(at("decisions.json"), JSON.stringify([{ name, group: null, loan: null }]));
    const files2 = [at("uzorak.pdf"), ...files, "--decisions", at("decisions.json")];
    const without = await otplata("report", ...files2, "--out", at("without.xlsx"), ...rest);
    expect([without.code, without.stdout]).toEqual([0, expect.not.stringContaining("Земун")]);
    expect(without.stderr).not.toContain("113,307,917");
  });
});
