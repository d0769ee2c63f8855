// @vitest-environment jsdom
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { toCyrillic } from "../../src/text/script.ts";

// What Excel demands of an add-in's manifest, as Microsoft's reference of the add-in only manifest states it
// (elements and their order, lengths, icon sizes); its own checker needs a service, so the rules stand here.

const text = await readFile("manifest.xml", "utf8");
const bundler = await readFile("webpack.config.js", "utf8");
const project = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
const app = new DOMParser().parseFromString(text, "text/xml").documentElement;

const childNames = (element: Element): string[] => [...element.children].map((child) => child.localName);
const all = (name: string): Element[] => [...app.getElementsByTagNameNS("*", name)];
const only = (name: string): Element => {
  const found = all(name);
  expect(found, name).toHaveLength(1);
  return found[0]!;
};

describe("the manifest", () => {
  it("is an add-in for Excel's task pane, with its elements in the order of the schema", () => {
    expect(app.localName).toBe("OfficeApp");
    expect(app.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type")).toBe("TaskPaneApp");
    expect(childNames(app)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
  });

  it.each([
    ["VersionOverrides", ["Hosts", "Resources"]],
    ["DesktopFormFactor", ["GetStarted", "FunctionFile", "ExtensionPoint"]],
    ["GetStarted", ["Title", "Description", "LearnMoreUrl"]],
    ["Group", ["Label", "Icon", "Control"]],
    ["Control", ["Label", "Supertip", "Icon", "Action"]],
    ["Supertip", ["Title", "Description"]],
    ["Action", ["TaskpaneId", "SourceLocation"]],
    ["Resources", ["Images", "Urls", "ShortStrings", "LongStrings"]],
  ])("keeps the order within %s", (name, order) => {
    expect(childNames(only(name))).toEqual(order);
  });

  it("has an id, and the version of package.json with a fourth part", () => {
    expect(only("Id").textContent).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(only("Version").textContent).toBe(`${project.version}.0`);
  });

  it("asks for the Excel that it needs: ExcelApi 1.12 and one runtime for all its parts", () => {
    const sets = all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
    expect(sets).toEqual([
      ["ExcelApi", "1.12"],
      ["SharedRuntime", "1.1"],
    ]);
    expect(only("Runtime").getAttribute("lifetime")).toBe("long");
    const page = only("Runtime").getAttribute("resid");
    expect(only("FunctionFile").getAttribute("resid")).toBe(page);
    expect(only("Action").getElementsByTagNameNS("*", "SourceLocation")[0]!.getAttribute("resid")).toBe(page);
  });

  it("defines each resource once, uses each, and names none that is missing", () => {
    const defined = [...only("Resources").querySelectorAll("[id]")].map((element) => element.id);
    const used = [...app.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid")!);
    expect(defined).toHaveLength(new Set(defined).size);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  it.each([
    ["DisplayName", 125],
    ["Description", 250],
  ])("keeps its own %s within %i characters", (name, longest) => {
    const element = [...app.children].find((child) => child.localName === name)!;
    expect(tooLong([element], longest)).toEqual([]);
  });

  it.each([
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ])("keeps the %s within %i characters", (name, longest) => {
    expect(tooLong([...only(name).children], longest)).toEqual([]);
  });

  it("says everything in English and in both scripts of Serbian, which say the same", () => {
    expect(only("DefaultLocale").textContent).toBe("en-US");
    const shown = [...app.children, ...only("ShortStrings").children, ...only("LongStrings").children].filter(
      (element) => ["DisplayName", "Description", "String"].includes(element.localName),
    );
    expect(shown).toHaveLength(8);
    for (const element of shown) {
      const [latin, cyrillic] = [...element.children];
      expect(latin?.getAttribute("Locale")).toBe("sr-Latn-RS");
      expect(cyrillic?.getAttribute("Locale")).toBe("sr-Cyrl-RS");
      expect(cyrillic?.getAttribute("Value")).toBe(toCyrillic(latin?.getAttribute("Value") ?? "", /PDF/));
    }
  });

  it("points to nothing but pages and icons of its own", async () => {
    const urls = [...app.querySelectorAll("*")]
      .map((element) => element.getAttribute("DefaultValue") ?? "")
      .filter((value) => value.includes("://"));
    expect(urls).toHaveLength(9);
    for (const url of urls) {
      const { origin, pathname } = new URL(url);
      expect(origin).toBe(only("AppDomain").textContent);
      expect(origin).toBe("https://localhost:3000");
      if (pathname.endsWith(".html")) expect(bundler).toContain(`page("${pathname.slice(1)}")`);
      else expect((await readFile(pathname.slice(1))).length).toBeGreaterThan(0);
    }
  });

  it("offers the icon in the sizes that Excel asks for", () => {
    const sizes = [...only("Control").getElementsByTagNameNS("*", "Image")].map((image) =>
      image.getAttribute("size"),
    );
    expect(sizes).toEqual(["16", "32", "80"]);
    for (const image of [...only("Images").children]) {
      expect(image.getAttribute("DefaultValue")).toMatch(
        new RegExp(`/icon-${image.id.slice("Icon.".length)}\\.png$`),
      );
    }
    expect(only("IconUrl").getAttribute("DefaultValue")).toMatch(/icon-32\.png$/);
    expect(only("HighResolutionIconUrl").getAttribute("DefaultValue")).toMatch(/icon-64\.png$/);
  });
});

/** The texts of these elements, overrides included, that are empty or longer than allowed. */
function tooLong(elements: readonly Element[], longest: number): string[] {
  return elements
    .flatMap((element) => [
      element.getAttribute("DefaultValue") ?? "",
      ...[...element.children].map((override) => override.getAttribute("Value") ?? ""),
    ])
    .filter((value) => value === "" || value.length > longest);
}
