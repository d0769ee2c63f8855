import { readFileSync } from "node:fs";
import { toCyrillic } from "../../src/text/script.ts";

// What Excel demands of an add-in's manifest, as Microsoft's reference of the add-in only manifest states it
// (elements and their order, lengths, icon sizes); its own checker needs a service, so the rules stand here.

export interface Demands {
  readonly origin: string;
  readonly version: string;
  readonly sets: readonly { readonly name: string; readonly version: string }[];
  /** What the code associates with the ribbon. */
  readonly actions: readonly string[];
  readonly namespace: string;
  /** Whether the address, without the origin, is a file of the build. */
  readonly serves: (path: string) => boolean;
}

/** Children that an element must have, in the order of the schema. "+" marks one that may stand several times. */
const ORDER: readonly (readonly [parent: string, children: readonly string[]])[] = [
  [
    "OfficeApp",
    [
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
      "ExtendedOverrides",
    ],
  ],
  ["VersionOverrides", ["Hosts", "Resources"]],
  ["VersionOverrides>Hosts>Host", ["Runtimes", "AllFormFactors", "DesktopFormFactor"]],
  ["AllFormFactors>ExtensionPoint", ["Script", "Page", "Metadata", "Namespace"]],
  ["DesktopFormFactor", ["GetStarted", "FunctionFile", "ExtensionPoint"]],
  ["GetStarted", ["Title", "Description", "LearnMoreUrl"]],
  ["Group", ["Label", "Icon", "Control+"]],
  ["Control", ["Label", "Supertip", "Icon", "Action"]],
  ["Supertip", ["Title", "Description"]],
  ["Resources", ["Images", "Urls", "ShortStrings", "LongStrings"]],
];

/** Longest texts, and the elements that hold them. */
const LONGEST: readonly (readonly [selector: string, length: number])[] = [
  ["OfficeApp>DisplayName", 125],
  ["OfficeApp>Description", 250],
  ["ShortStrings>String", 125],
  ["LongStrings>String", 250],
];

const ICON_SIZES = ["16", "20", "24", "32", "40", "48", "64", "80"];
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** Texts that are names, the same in every language. */
const UNTRANSLATED = ["Functions.Namespace"];

/** Every fault of the manifest, a line each; empty for one that Excel takes. */
export function manifestFaults(xml: string, demands: Demands): string[] {
  const app = new DOMParser().parseFromString(xml, "text/xml").documentElement;
  if (app.localName !== "OfficeApp") return ["the file is no manifest"];
  return [
    ...orderFaults(app),
    ...identityFaults(app, demands),
    ...resourceFaults(app),
    ...textFaults(app),
    ...addressFaults(app, xml, demands),
    ...iconFaults(app),
    ...actionFaults(app, demands),
  ];
}

const names = (element: Element): string[] => [...element.children].map((child) => child.localName);
const find = (app: Element, selector: string): Element[] =>
  selector === app.localName ? [app] : [...app.ownerDocument.querySelectorAll(plain(selector))];
/** Prefixed elements are found by their local names in every namespace. */
const plain = (selector: string): string =>
  selector
    .split(">")
    .map((name) => `*|${name}`)
    .join(">");
const textOf = (app: Element, selector: string): string => find(app, selector)[0]?.textContent ?? "";

function orderFaults(app: Element): string[] {
  return ORDER.flatMap(([selector, children]) => {
    const elements = find(app, selector);
    if (elements.length === 0) return [`${selector} is missing`];
    return elements.flatMap((element) => {
      const repeated = children.find((name) => name.endsWith("+"))?.slice(0, -1);
      const found = names(element).filter((name, at, all) => name !== repeated || all[at - 1] !== name);
      const expected = children.map((name) => name.replace("+", ""));
      return found.join() === expected.join() ? [] : [`${selector} holds ${found.join()}`];
    });
  });
}

function identityFaults(app: Element, { version, sets, namespace }: Demands): string[] {
  const stated = find(app, "Requirements>Sets>Set").map(
    (set) => `${set.getAttribute("Name")} ${set.getAttribute("MinVersion")}`,
  );
  const needed = sets.map((set) => `${set.name} ${set.version}`);
  const namespaceText = [...app.querySelectorAll("[id='Functions.Namespace']")][0]?.getAttribute(
    "DefaultValue",
  );
  return [
    ...(GUID.test(textOf(app, "OfficeApp>Id")) ? [] : ["Id is no GUID"]),
    ...(textOf(app, "OfficeApp>Version") === `${version}.0` ? [] : ["Version is not that of the package"]),
    ...(stated.join() === needed.join() ? [] : [`Requirements ask for ${stated.join()}`]),
    ...(find(app, "Runtime")[0]?.getAttribute("lifetime") === "long" ? [] : ["the runtime is not shared"]),
    ...(namespaceText === namespace ? [] : [`the functions' namespace is ${namespaceText ?? "missing"}`]),
    ...(textOf(app, "OfficeApp>Permissions") === "ReadWriteDocument" ? [] : ["Permissions differ"]),
  ];
}

function resourceFaults(app: Element): string[] {
  const defined = [...app.querySelectorAll("[id]")]
    .filter((element) => element.closest("Resources") !== null)
    .map((element) => element.id);
  const used = new Set([...app.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid")));
  const controls = find(app, "Control").map((control) => control.id);
  return [
    ...defined.filter((id, at) => defined.indexOf(id) !== at).map((id) => `resource ${id} is defined twice`),
    ...controls.filter((id, at) => controls.indexOf(id) !== at).map((id) => `control ${id} stands twice`),
    ...defined.filter((id) => id.length > 32).map((id) => `resource ${id} has a name over 32 characters`),
    ...defined.filter((id) => !used.has(id)).map((id) => `resource ${id} is not used`),
    ...[...used].filter((id) => !defined.includes(id ?? "")).map((id) => `resource ${id} is not defined`),
  ];
}

function textFaults(app: Element): string[] {
  const tooLong = LONGEST.flatMap(([selector, length]) =>
    find(app, selector).flatMap((element) =>
      [element.getAttribute("DefaultValue"), ...overrides(element).map(([, value]) => value)]
        .filter((text) => text === null || text === "" || text.length > length)
        .map((text) => `${label(element)} has ${text?.length ?? 0} characters of at most ${length}`),
    ),
  );
  const untranslated = LONGEST.flatMap(([selector]) => find(app, selector))
    .filter((element) => !UNTRANSLATED.includes(element.id))
    .flatMap((element) => {
      const [latin, cyrillic, ...more] = overrides(element);
      if (latin?.[0] !== "sr-Latn-RS" || cyrillic?.[0] !== "sr-Cyrl-RS" || more.length > 0) {
        return [`${label(element)} is not in sr-Latn-RS and sr-Cyrl-RS`];
      }
      const same = cyrillic[1] === toCyrillic(latin[1], /PDF/);
      return same ? [] : [`${label(element)} says something else in Cyrillic`];
    });
  const locale = textOf(app, "OfficeApp>DefaultLocale");
  return [...tooLong, ...untranslated, ...(locale === "en-US" ? [] : [`DefaultLocale is ${locale}`])];
}

const label = (element: Element): string => element.id || element.localName;
const overrides = (element: Element): [locale: string, value: string][] =>
  [...element.children].map((child) => [
    child.getAttribute("Locale") ?? "",
    child.getAttribute("Value") ?? "",
  ]);

function addressFaults(app: Element, xml: string, { origin, serves }: Demands): string[] {
  const addresses = [...xml.matchAll(/"(\w+:\/\/[^"]+)"/g)]
    .map(([, address = ""]) => address)
    .filter((address) => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(address));
  const domains = find(app, "AppDomain").map((domain) => domain.textContent);
  const locales = ["en-US", ...find(app, "Token>Override").map((one) => one.getAttribute("Value") ?? "")];
  return [
    ...addresses
      .flatMap((address) => locales.map((locale) => address.replace("${token.locale}", locale)))
      .filter((address, at, all) => all.indexOf(address) === at)
      .flatMap((address) => {
        if (!address.startsWith("https://")) return [`${address} is not https`];
        if (!address.startsWith(`${origin}/`)) return [`${address} is elsewhere`];
        return serves(address.slice(origin.length + 1)) ? [] : [`${address} is not in the build`];
      }),
    ...(domains.join() === new URL(origin).origin ? [] : [`AppDomain is ${domains.join()}`]),
    ...pageFaults(app),
  ];
}

/** One runtime for all: pane, buttons and functions stand on one page. */
function pageFaults(app: Element): string[] {
  const pages = [
    ...find(app, "Runtime"),
    ...find(app, "FunctionFile"),
    ...find(app, "Page>SourceLocation"),
    ...find(app, "Action>SourceLocation"),
  ].map((element) => element.getAttribute("resid"));
  return new Set(pages).size === 1 ? [] : [`the parts have several pages: ${pages.join()}`];
}

function iconFaults(app: Element): string[] {
  const resources = new Map(
    find(app, "Images>Image").map((image) => [image.id, image.getAttribute("DefaultValue") ?? ""]),
  );
  const listed: [string, string][] = [
    ["32", find(app, "OfficeApp>IconUrl")[0]?.getAttribute("DefaultValue") ?? ""],
    ["64", find(app, "OfficeApp>HighResolutionIconUrl")[0]?.getAttribute("DefaultValue") ?? ""],
  ];
  const icons = find(app, "Icon").flatMap((icon) => {
    const images = [...icon.children];
    const sizes = images.map((image) => image.getAttribute("size") ?? "");
    listed.push(
      ...images.map((image): [string, string] => [
        image.getAttribute("size") ?? "",
        resources.get(image.getAttribute("resid") ?? "") ?? "",
      ]),
    );
    return sizes.join() === ICON_SIZES.join() ? [] : [`an icon has the sizes ${sizes.join()}`];
  });
  const wrong = listed
    .filter(([size, address]) => pngSize(address) !== `${size}x${size}`)
    .map(([size, address]) => `${address} is ${pngSize(address)}, not ${size}`);
  return [...icons, ...new Set(wrong)];
}

/** Width and height as the PNG file beside this repository says them. */
function pngSize(address: string): string {
  try {
    const file = readFileSync(`assets/${address.split("/").at(-1) ?? ""}`);
    return `${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`;
  } catch {
    return "missing";
  }
}

function actionFaults(app: Element, { actions }: Demands): string[] {
  const named = find(app, "FunctionName").map((element) => element.textContent);
  return named.join() === actions.join() ? [] : [`the buttons call ${named.join()}`];
}
