import { today } from "../clock.ts";
import { startHost, type ExcelHost, type HostState } from "../host/startHost.ts";
import { translatorFor } from "../messages/translator.ts";
import { nextTask } from "../steps.ts";
import { downloadFile } from "./downloadFile.ts";
import { downloadTarget } from "./downloadTarget.ts";
import { browserStorage } from "./browserStorage.ts";
import { firstLanguage } from "./language.ts";
import { loadChain, prepareImport } from "./loadChain.ts";
import { noticeOf } from "./say/notice.ts";
import type { PaneSettings } from "./state/usePane.ts";
import "./styles/all.ts";

const target = downloadTarget(async () => {
  const [{ drawBook }, { writeXlsx }] = await Promise.all([
    import("../writers/book/drawBook.ts"),
    import("../writers/xlsx/writeXlsx.ts"),
  ]);
  // Over plain HTTP a browser works out no fingerprint.
  return { drawBook, writeXlsx: (book) => writeXlsx(book, { sealed: isSecureContext }) };
});

function settings(preferred: readonly string[]): PaneSettings {
  const language = firstLanguage(browserStorage(), preferred);
  return { loadChain, prepareImport, target, downloadFile, language, today: today() };
}

const place = document.getElementById("pane");
if (!place) throw new Error("the page has no place for the pane");

/** What draws and what is drawn come in one file, and each is evaluated in a task of its own. */
const drawing = nextTask().then(async () => {
  const { drawAt } = await import(/* webpackMode: "eager" */ "./drawAt.ts");
  return drawAt(place);
});
const paneParts = drawing
  .then(nextTask)
  .then(() =>
    Promise.all([
      import(/* webpackMode: "eager" */ "./OutsideExcel.tsx"),
      import(/* webpackMode: "eager" */ "./Pane.tsx"),
    ]),
  );

/** The pane beside the open workbook; all that it needs for that is fetched only now. */
async function showInExcel(host: ExcelHost): Promise<void> {
  const [{ ExcelPane }, { openExcelWorkbook }] = await Promise.all([
    import("./excel/ExcelPane.tsx"),
    import("../writers/excel/openExcelWorkbook.ts"),
    paneParts,
  ]);
  (await drawing)(
    <ExcelPane
      {...settings([host.displayLanguage, ...navigator.languages])}
      open={openExcelWorkbook()}
      onCommand={(listener) => host.onCommand(listener)}
    />,
  );
}

/** The page of its own: the pane, and beside it a workbook that the page calculates. Its parts come when they are needed. */
async function showInBrowser(): Promise<void> {
  const [{ BrowserPage, firstOpened }, { fileReader }] = await Promise.all([
    import("./grid/BrowserPage.tsx"),
    import("./grid/readFile.ts"),
    paneParts,
  ]);
  const untitled = (): string =>
    translatorFor(settings(navigator.languages).language).say("pane:untitledWorkbook");
  const kept = await firstOpened(untitled());
  const openGrid = async (content: unknown) => {
    const { openLiveWorkbook } = await import("../writers/live/openLiveWorkbook.ts");
    return openLiveWorkbook(content);
  };
  const readFile = fileReader(async () => (await import("./opening/openApart.ts")).openApart);
  (await drawing)(
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

async function show(host: HostState): Promise<void> {
  try {
    if (place?.dataset["workbook"] !== undefined) await showInBrowser();
    else if (host.kind === "excel") await showInExcel(host);
    else {
      const [{ OutsideExcel }] = await paneParts;
      const onExcel = (excel: ExcelHost): void => void show(excel);
      (await drawing)(<OutsideExcel {...settings(navigator.languages)} host={host} onExcel={onExcel} />);
    }
  } catch (error) {
    // A part of the page did not arrive: what is here works by itself, and says that something is wrong.
    const [, { Pane }] = await paneParts;
    (await drawing)(<Pane {...settings(navigator.languages)} notice={noticeOf(error)} />);
  }
}

const host = startHost();
// Excel may take seconds to answer; a page of its own knows at once.
const waiting = setTimeout(() => {
  const { say } = translatorFor(firstLanguage(browserStorage(), navigator.languages));
  void drawing.then((draw) => {
    draw(<p role="status">{say("excel:connecting")}</p>);
  });
}, 200);
void host.then((state) => {
  clearTimeout(waiting);
  void show(state);
});
