import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { Problem } from "../../../src/messages/message.ts";
import { ZIP_LIMITS, type ZipLimits } from "../../../src/documents/zip/checkEntries.ts";
import { checkXml } from "../../../src/documents/zip/checkXml.ts";
import { openZip, type OpenedZip } from "../../../src/documents/zip/openZip.ts";
import * as attacks from "../attacks.ts";

const open = (bytes: Uint8Array, limits = ZIP_LIMITS): Promise<OpenedZip> =>
  openZip({ name: "a.zip", bytes }, limits);

async function keyOf(opening: Promise<unknown>): Promise<string> {
  const error: unknown = await opening.then(
    () => "opened",
    (reason: unknown) => reason,
  );
  return error instanceof Problem ? error.problem.key : String(error);
}

const PLAIN = zipSync({
  "a/b.txt": strToU8("Дуг"),
  "c.txt": [strToU8("stored"), { level: 0 }],
  "d/": new Uint8Array(),
});

describe("a zip file", () => {
  test("gives its members by name, whatever the case, compressed or stored", async () => {
    const zip = await open(PLAIN);
    expect(zip.names).toEqual(["a/b.txt", "c.txt"]);
    expect([zip.text("A/B.txt"), zip.text("c.txt"), zip.has("C.TXT"), zip.has("x")]).toEqual([
      "Дуг",
      "stored",
      true,
      false,
    ]);
    expect(() => zip.bytes("x")).toThrow(
      expect.objectContaining({
        problem: { key: "errors:zipMemberMissing", params: { document: "a.zip", name: "x" } },
      }),
    );
  });

  test.each([
    ["without a directory", PLAIN.subarray(0, -30), "errors:zipDamaged"],
    ["with too many members", PLAIN, "errors:zipTooManyMembers", { entries: 2 }],
    ["with too large a member", PLAIN, "errors:zipTooLarge", { oneEntry: 5 }],
    ["with members too large together", PLAIN, "errors:zipTooLarge", { all: 11 }],
    ["that claims a gigabyte", attacks.gigabyteClaim(), "errors:zipTooLarge"],
    ["that is a bomb", attacks.zipBomb(), "errors:zipBomb"],
    ["with two members of one name", attacks.duplicateNames(), "errors:zipDuplicate"],
    ["with a name that climbs", attacks.climbingName(), "errors:zipClimbs"],
    ["whose members share bytes", attacks.overlapping(), "errors:zipOverlap"],
  ])("%s is refused before anything is unpacked", async (_, bytes, key, limits: Partial<ZipLimits> = {}) => {
    expect(await keyOf(open(bytes, { ...ZIP_LIMITS, ...limits }))).toBe(key);
  });

  test("with members at its limits is opened", async () => {
    const limits = { ...ZIP_LIMITS, entries: 3, oneEntry: 6, all: 12 };
    expect((await open(PLAIN, limits)).names).toHaveLength(2);
  });

  test("holds its members to the sizes that it states, and to their check sums", async () => {
    // A member that could be larger than any may be is inflated in steps.
    for (const limits of [ZIP_LIMITS, { ...ZIP_LIMITS, oneEntry: 5000 }]) {
      const lying = await open(attacks.smallClaim(), limits);
      expect(() => lying.bytes("xl/workbook.xml")).toThrow(
        expect.objectContaining({ problem: expect.objectContaining({ key: "errors:zipLies" }) as unknown }),
      );
      expect((await open(PLAIN, limits)).text("a/b.txt")).toBe("Дуг");
    }
    const changed = await open(attacks.changedContent("a.txt", "17.075.000", "17.075.001"));
    expect(() => changed.text("a.txt")).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ key: "errors:zipMemberDamaged" }) as unknown,
      }),
    );
  });

  test("within a zip file stays closed", async () => {
    expect((await open(attacks.nestedZipBomb())).names).toContain("xl/embeddings/inner.zip");
  });
});

describe("XML", () => {
  const keyOfXml = (text: string): string => {
    try {
      checkXml(text, "a.xml");
      return "safe";
    } catch (error) {
      return error instanceof Problem ? error.problem.key : String(error);
    }
  };
  test.each([
    ["of nested elements", "<a><b/></a>", "safe"],
    ["with > in attributes", "<a b=\"/>\"><c d='>'/></a>", "safe"],
    ["with a document type", "<!DOCTYPE a><a/>", "errors:xmlDoctype"],
    ["with one in small letters", "<!doctype a><a/>", "errors:xmlDoctype"],
    ["with an entity", "<a><!ENTITY x 'y'></a>", "errors:xmlDoctype"],
    ["256 deep", attacks.deepXml(256), "safe"],
    ["257 deep", attacks.deepXml(257), "errors:xmlTooDeep"],
    ["with many children", `<a>${"<b/>".repeat(1000)}</a>`, "safe"],
    ["with many children whose attributes hold >", `<a>${"<b x='>'/>".repeat(1000)}</a>`, "safe"],
    [
      "with tags in comments and plain sections",
      `<a><!-- ${"<b>".repeat(1000)} --><![CDATA[${"<b>".repeat(1000)}]]></a>`,
      "safe",
    ],
  ])("%s", (_, text, key) => {
    expect(keyOfXml(text)).toBe(key);
  });

  test("is decoded before it is looked at: UTF-16 hides no document type", async () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>';
    const wide = new Uint8Array(2 + text.length * 2);
    wide.set([0xff, 0xfe]);
    Array.from(text).forEach((char, index) => wide.set([char.charCodeAt(0), 0], 2 + index * 2));
    for (const bytes of [wide, wide.subarray(2)]) {
      const zip = await open(zipSync({ "a.xml": bytes }));
      expect(zip.text("a.xml")).toBe(text);
      expect(() => zip.xml("a.xml")).toThrow(
        expect.objectContaining({
          problem: expect.objectContaining({ key: "errors:xmlDoctype" }) as unknown,
        }),
      );
    }
  });

  test("in an old code page is read by its declaration", async () => {
    // č, š and ž in windows-1250.
    const bytes = Uint8Array.from([
      ...strToU8('<?xml version="1.0" encoding="windows-1250"?><a>'),
      0xe8,
      0x9a,
      0x9e,
      ...strToU8("</a>"),
    ]);
    expect((await open(zipSync({ "a.xml": bytes }))).xml("a.xml")).toContain("<a>čšž</a>");
  });
});
