import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { HOST_COMMANDS } from "../../src/host/hostCommand.ts";
import { REQUIRED_SETS } from "../../src/host/startHost.ts";
import { manifestFaults, type Demands } from "./manifestFaults.ts";
import { servedBy } from "./served.ts";

/** The build's own files, which are plain JavaScript. */
const file = (path: string): Promise<unknown> => import(pathToFileURL(path).href);
const { addressOf, DEVELOPMENT, manifestFor } = (await file("scripts/manifest.mjs")) as {
  readonly addressOf: (given: string | undefined) => string;
  readonly DEVELOPMENT: string;
  readonly manifestFor: (xml: string, address: string) => string;
};
const { default: configure } = (await file("webpack.config.js")) as {
  readonly default: (env: object, options: object) => unknown;
};

const text = await readFile("manifest.xml", "utf8");
const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };

const DEMANDS: Demands = {
  origin: DEVELOPMENT,
  version,
  sets: REQUIRED_SETS,
  actions: HOST_COMMANDS,
  namespace: "OTPLATA",
  serves: servedBy(configure({}, {})),
};

describe("the manifest", () => {
  it("is one that Excel takes", () => {
    expect(manifestFaults(text, DEMANDS)).toEqual([]);
  });

  it("has a button to open the pane and one for each command, each with icons of its own", () => {
    const app = new DOMParser().parseFromString(text, "text/xml");
    const buttons = [...app.querySelectorAll("Control")];
    expect(buttons.map((button) => button.id)).toEqual(
      ["Open", "Import", "Recalculate", "Check", "Summary"].map((name) => `Otplata.${name}`),
    );
    const icons = buttons.map((button) =>
      button.querySelector("Icon")?.firstElementChild?.getAttribute("resid"),
    );
    expect(new Set(icons).size).toBe(5);
  });
});

describe("the server of npm start", () => {
  const { devServer } = configure({}, {}) as {
    readonly devServer: {
      readonly headers: (request: { readonly url: string }) => Readonly<Record<string, string>>;
    };
  };
  const app = new DOMParser().parseFromString(text, "text/xml");
  const headersOf = (element: Element): Readonly<Record<string, string>> =>
    devServer.headers({ url: new URL(element.getAttribute("DefaultValue") ?? "").pathname });

  it("says nothing of keeping the icons, for which Office would take its own", () => {
    const icons = [...app.querySelectorAll("IconUrl, HighResolutionIconUrl, Images > *")];
    expect(icons.length).toBeGreaterThan(40);
    expect(icons.map(headersOf)).toEqual(icons.map(() => ({})));
  });

  it("lets Excel on the web read what the functions are", () => {
    const metadata = app.querySelector('[id="Functions.Metadata.Url"]');
    expect(metadata && headersOf(metadata)).toMatchObject({ "Access-Control-Allow-Origin": "*" });
  });
});

/** Each breaks one rule: what is put in place of what, and what the check must say of it. */
const BROKEN: readonly [rule: string, from: string | RegExp, to: string, fault: string][] = [
  ["no manifest at all", /<OfficeApp[\s\S]*/, "<Other/>", "the file is no manifest"],
  [
    "elements in another order",
    /( *<IconUrl[^\n]*\n)( *<HighResolutionIconUrl[^\n]*\n)/,
    "$2$1",
    "OfficeApp holds",
  ],
  ["functions after the ribbon", /<AllFormFactors>[\s\S]*<\/AllFormFactors>/, "", "AllFormFactors"],
  [
    "a control before its label",
    /(<Label resid="Open.Label" \/>)([\s\S]*?<\/Supertip>)/,
    "$2$1",
    "Control holds",
  ],
  ["an id that is no GUID", /<Id>.*<\/Id>/, "<Id>otplata</Id>", "Id is no GUID"],
  ["a version of three parts", `<Version>${version}.0<`, `<Version>${version}<`, "Version is not"],
  [
    "another requirement set than the code's",
    'MinVersion="1.12"',
    'MinVersion="1.10"',
    "Requirements ask for",
  ],
  ["a runtime for each part", 'lifetime="long"', 'lifetime="short"', "the runtime is not shared"],
  ["another namespace", 'DefaultValue="OTPLATA"', 'DefaultValue="LOANS"', "namespace is LOANS"],
  [
    "a resource defined twice",
    'Image id="Check.16"',
    'Image id="Check.20"',
    "resource Check.20 is defined twice",
  ],
  [
    "a resource that is not defined",
    'String id="Check.Label"',
    'String id="Checks.Label"',
    "resource Check.Label is not defined",
  ],
  [
    "a resource that nothing uses",
    'String id="Check.Label"',
    'String id="Checks.Label"',
    "resource Checks.Label is not used",
  ],
  [
    "a resource's name over 32 characters",
    /"Check\.Label"/g,
    `"${"Check".repeat(6)}.Label"`,
    "has a name over 32 characters",
  ],
  ["a control twice", 'id="Otplata.Check"', 'id="Otplata.Import"', "control Otplata.Import stands twice"],
  [
    "a short text over 125 characters",
    '"Check the cells"',
    `"${"Check ".repeat(21)}"`,
    "characters of at most 125",
  ],
  [
    "a long text over 250 characters",
    '"Opens the pane that',
    `"${"Opens ".repeat(40)}`,
    "characters of at most 250",
  ],
  ["an empty text", 'Value="Uvoz"', 'Value=""', "has 0 characters"],
  ["a text without Serbian", /<bt:Override Locale="sr-Latn-RS" Value="Uvoz" \/>/, "", "is not in sr-Latn-RS"],
  ["Cyrillic that says something else", 'Value="Увоз"', 'Value="Извоз"', "says something else in Cyrillic"],
  ["another default locale", ">en-US<", ">sr-Latn-RS<", "DefaultLocale is"],
  [
    "an address without https",
    '"https://localhost:3000/functions.js"',
    '"http://localhost:3000/functions.js"',
    "is not https",
  ],
  [
    "an address elsewhere",
    '"https://localhost:3000/functions.js"',
    '"https://cdn.example.com/functions.js"',
    "is elsewhere",
  ],
  ["a page that no build makes", "/taskpane.html", "/pane.html", "pane.html is not in the build"],
  ["a shortcut file that is missing", "shortcuts.$", "keys.$", "keys.en-US.json is not in the build"],
  [
    "another app domain",
    "<AppDomain>https://localhost:3000",
    "<AppDomain>https://localhost:3001",
    "AppDomain is",
  ],
  [
    "functions on a page of their own",
    /<Page>\s*<SourceLocation resid="Pane.Url"/,
    '<Page><SourceLocation resid="LearnMore.Url"',
    "the parts have several pages",
  ],
  ["an icon without a size", '<bt:Image size="20" resid="Check.20" />', "", "an icon has the sizes"],
  ["an icon of another size than it says", "check-20.png", "check-24.png", "check-24.png is 24x24, not 20"],
  ["a button that calls what is not there", ">summary<", ">summarise<", "the buttons call"],
];

describe("the check of the manifest", () => {
  it.each(BROKEN)("sees %s", (_, from, to, fault) => {
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(manifestFaults(broken, DEMANDS).join("\n")).toContain(fault);
  });
});

/** A file that the build copies into dist/, and what becomes of it. */
interface CopyPattern {
  readonly from: string;
  readonly transform?: (content: Buffer) => string;
}

describe("the manifest of a build", () => {
  it.each([
    ["https://addins.example.rs", "https://addins.example.rs"],
    ["https://addins.example.rs/finance/otplata/", "https://addins.example.rs/finance/otplata"],
    ["https://addins.example.rs:8443/otplata", "https://addins.example.rs:8443/otplata"],
  ])("for %s names that address alone", (given, address) => {
    const built = manifestFor(text, addressOf(given));
    expect(built).not.toContain("localhost");
    expect(manifestFaults(built, { ...DEMANDS, origin: address })).toEqual([]);
  });

  it.each([
    ["https://addins.example.rs/otplata", false],
    [undefined, true],
  ])("goes into dist/ for %s", (address, isLocal) => {
    const { plugins } = configure({ address }, {}) as {
      readonly plugins: readonly { readonly patterns?: readonly CopyPattern[] }[];
    };
    const copied = plugins
      .flatMap(({ patterns = [] }) => patterns)
      .find(({ from }) => from === "manifest.xml");
    const written = copied?.transform?.(Buffer.from(text)) ?? "";
    expect(written).toContain(`"${address ?? DEVELOPMENT}/taskpane.html"`);
    expect(written.includes("localhost")).toBe(isLocal);
  });

  it("is for the developer's machine where no address is given", () => {
    expect(manifestFor(text, addressOf(undefined))).toBe(text);
    expect(addressOf("")).toBe("https://localhost:3000");
  });

  it.each([
    ["addins.example.rs", "is not an address"],
    ["http://addins.example.rs", "does not begin with https://"],
    ["https://addins.example.rs/?v=1", "is more than a host and a folder"],
  ])("refuses the address %s", (given, why) => {
    expect(() => addressOf(given)).toThrow(why);
  });
});
