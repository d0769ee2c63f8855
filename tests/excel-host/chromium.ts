import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { ExcelHost } from "./host.ts";

/** Where the pane's page asks for Excel's library. */
const LIBRARY = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const CLIENT = new URL("../../node_modules/@microsoft/office-js/dist/", import.meta.url);
const SCRIPTS = ["en-us/office_strings.debug.js", "excel-web-16.00.js"].map((name) =>
  readFileSync(new URL(name, CLIENT), "utf8"),
);

/** What office.js would find out by itself; given before the client, which looks at it, and after, as it brings an own one. */
const OFFICE = (language: string): string => `
  window.Office = {
    context: {
      // As the client is: the members of ExcelApi 1.15 and no later ones.
      requirements: { isSetSupported: (name, version) => name !== "ExcelApi" || Number(version.split(".")[1]) <= 15 },
      host: "Excel",
      platform: "OfficeOnline",
      displayLanguage: ${JSON.stringify(language)},
    },
    onReady: () => Promise.resolve({ host: "Excel", platform: "OfficeOnline" }),
    actions: { associate: (id, action) => { (window.__ribbon ??= {})[id] = action; } },
    addin: { showAsTaskpane: () => Promise.resolve() },
  };
  window.CustomFunctions ??= { associate: () => undefined };
`;

/** Requests go to the host in Node through a function that Playwright puts on the page, events come back by a call. */
const BRIDGE = `
  OfficeExtension.Utility._doApiNotSupportedCheck = true;
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  {
    const bridge = {
      sendMessageToHost(text) {
        window.__excelRequest(text).then((reply) => bridge.onMessageFromHost(reply));
      },
    };
    window.__excelEvent = (text) => bridge.onMessageFromHost(text);
    OfficeExtension.HostBridge.init(bridge);
  }
`;

/**
 * Lets the page believe that it stands in Excel: the address of Excel's library gives Microsoft's client, unmodified, and it
 * talks to the host. To be called before the page is opened. The page's own policy stays in force.
 */
export async function putIntoExcel(page: Page, host: ExcelHost, language = "en-US"): Promise<void> {
  await page.exposeFunction("__excelRequest", (text: string) => host.send(text));
  host.onEvent((text) => {
    void page
      .evaluate((event) => {
        (window as unknown as { __excelEvent?: (text: string) => void }).__excelEvent?.(event);
      }, text)
      // The page may have been closed meanwhile.
      .catch(() => undefined);
  });
  await page.route(LIBRARY, (route) =>
    route.fulfill({
      contentType: "text/javascript; charset=utf-8",
      body: [OFFICE(language), ...SCRIPTS, OFFICE(language), BRIDGE].join("\n;\n"),
    }),
  );
}

/** Does what a button of the ribbon does. @param action its id in the manifest */
export async function clickRibbon(page: Page, action: string): Promise<void> {
  await page.evaluate(async (id) => {
    const ribbon = (window as unknown as { __ribbon: Record<string, (event: object) => Promise<void>> })
      .__ribbon;
    await ribbon[id]?.({ completed: () => undefined });
  }, action);
}
