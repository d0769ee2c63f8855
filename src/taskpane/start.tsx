import { createRoot, type Root } from "react-dom/client";
import { today } from "../clock.ts";
import { startHost, type ExcelHost, type HostState } from "../host/startHost.ts";
import { translatorFor } from "../messages/translator.ts";
import { downloadFile } from "./downloadFile.ts";
import { downloadTarget } from "./downloadTarget.ts";
import { browserStorage, firstLanguage } from "./language.ts";
import { loadChain } from "./loadChain.ts";
import { OutsideExcel } from "./OutsideExcel.tsx";
import { Pane } from "./Pane.tsx";
import { noticeOf } from "./say/notice.ts";
import type { PaneSettings } from "./state/usePane.ts";
import "./styles/all.ts";

const target = downloadTarget(async (plan) => {
  const { writeXlsx } = await import("../writers/xlsx/writeXlsx.ts");
  // Over plain HTTP a browser works out no fingerprint.
  return writeXlsx(plan, { sealed: isSecureContext });
});

function settings(preferred: readonly string[]): PaneSettings {
  const language = firstLanguage(browserStorage(), preferred);
  return { loadChain, target, downloadFile, language, today: today() };
}

/** The pane beside the open workbook; all that it needs for that is fetched only now. */
async function showInExcel(root: Root, host: ExcelHost): Promise<void> {
  const [{ ExcelPane }, { openExcelWorkbook }] = await Promise.all([
    import("./excel/ExcelPane.tsx"),
    import("../writers/excel/openExcelWorkbook.ts"),
  ]);
  root.render(
    <ExcelPane
      {...settings([host.displayLanguage, ...navigator.languages])}
      open={openExcelWorkbook()}
      onCommand={(listener) => host.onCommand(listener)}
    />,
  );
}

/** The page of its own: the pane, and beside it a workbook that the page calculates. Its parts come when they are needed. */
async function showInBrowser(root: Root): Promise<void> {
  const [{ BrowserPage, firstOpened }, { fileReader }] = await Promise.all([
    import("./grid/BrowserPage.tsx"),
    import("./grid/readFile.ts"),
  ]);
  const untitled = (): string =>
    translatorFor(settings(navigator.languages).language).say("pane:untitledWorkbook");
  const kept = await firstOpened(untitled());
  const openGrid = async (content: unknown) => {
    const { openLiveWorkbook } = await import("../writers/live/openLiveWorkbook.ts");
    return openLiveWorkbook(content);
  };
  const readFile = fileReader(async () => (await import("./opening/openApart.ts")).openApart);
  root.render(
    <BrowserPage
      {...settings(navigator.languages)}
      {...kept}
      openGrid={openGrid}
      readFile={readFile}
      untitled={untitled}
      asked={location.hash}
    />,
  );
}

function show(root: Root, host: HostState): void {
  if (place?.dataset["workbook"] !== undefined) {
    showInBrowser(root).catch((error: unknown) => {
      root.render(<Pane {...settings(navigator.languages)} notice={noticeOf(error)} />);
    });
    return;
  }
  if (host.kind === "excel") {
    showInExcel(root, host).catch((error: unknown) => {
      // A part of the page did not arrive: what is here works by itself, and says that something is wrong.
      root.render(<Pane {...settings(navigator.languages)} notice={noticeOf(error)} />);
    });
    return;
  }
  root.render(
    <OutsideExcel
      {...settings(navigator.languages)}
      host={host}
      onExcel={(excel) => {
        show(root, excel);
      }}
    />,
  );
}

const place = document.getElementById("pane");
if (!place) throw new Error("the page has no place for the pane");
const root = createRoot(place);
const host = startHost();
// Excel may take seconds to answer; a page of its own knows at once.
const waiting = setTimeout(() => {
  const { say } = translatorFor(firstLanguage(browserStorage(), navigator.languages));
  root.render(<p role="status">{say("excel:connecting")}</p>);
}, 200);
void host.then((state) => {
  clearTimeout(waiting);
  show(root, state);
});
