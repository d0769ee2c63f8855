import { createRoot } from "react-dom/client";
import { downloadFile } from "./downloadFile.ts";
import { downloadTarget } from "./downloadTarget.ts";
import { browserStorage, firstLanguage } from "./language.ts";
import { loadChain } from "./loadChain.ts";
import { Pane } from "./Pane.tsx";
import "./pane.css";
import { today } from "../clock.ts";

const target = downloadTarget(async (plan) => {
  const { writeXlsx } = await import("../writers/xlsx/writeXlsx.ts");
  return writeXlsx(plan);
});

const place = document.getElementById("pane");
if (!place) throw new Error("the page has no place for the pane");
createRoot(place).render(
  <Pane
    loadChain={loadChain}
    target={target}
    downloadFile={downloadFile}
    language={firstLanguage(browserStorage(), navigator.languages)}
    today={today()}
  />,
);
