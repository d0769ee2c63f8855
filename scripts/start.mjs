// Serves the pane on this machine and opens it.
// node scripts/start.mjs [--no-open]         in the default browser
// node scripts/start.mjs excel [--no-open]   over https and in Excel; where Excel is not installed, for Excel on the web
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import configure from "../webpack.config.js";
import { DEVELOPMENT } from "./manifest.mjs";

/** The port that manifest.xml names: Excel finds the pane on this one only. */
const PORT = Number(new URL(DEVELOPMENT).port);
const MANIFEST = fileURLToPath(new URL("../manifest.xml", import.meta.url));
const USAGE = "npm start opens the pane in a browser, npm start -- excel in Excel; --no-open opens nothing.";

/** Says what is wrong and what to do, and ends. */
function stop(sentence, code) {
  console.error(sentence);
  process.exit(code);
}

function hasExcel() {
  if (process.platform === "darwin") return existsSync("/Applications/Microsoft Excel.app");
  if (process.platform !== "win32") return false;
  return [process.env.ProgramFiles, process.env["ProgramFiles(x86)"]].some(
    (folder) => folder && existsSync(join(folder, "Microsoft Office", "root", "Office16", "EXCEL.EXE")),
  );
}

/** Excel loads add-ins over https only. May ask the user to trust a certificate of this machine. */
async function certificate() {
  try {
    const ofDebugging = createRequire(createRequire(import.meta.url).resolve("office-addin-debugging"));
    return await ofDebugging("office-addin-dev-certs").getHttpsServerOptions();
  } catch (error) {
    return stop(
      `Excel needs https, and there is no certificate for localhost that this machine trusts: ${error.message}\n` +
        "Allow it to be installed when asked, or start the pane in a browser with npm start.",
      1,
    );
  }
}

/** Opens the default browser; on a machine without a screen, or without a browser, the printed address has to do. */
function openInBrowser(address) {
  const onScreen =
    process.platform !== "linux" ||
    process.env.DISPLAY !== undefined ||
    process.env.WAYLAND_DISPLAY !== undefined;
  if (!onScreen) return;
  const [command, ...args] = {
    win32: ["cmd", "/c", "start", "", address],
    darwin: ["open", address],
  }[process.platform] ?? ["xdg-open", address];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => console.log("No browser could be opened; open the address yourself."))
    .unref();
}

/** Whether the port can be listened on now. */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
      .once("error", () => resolve(false))
      .once("listening", () => probe.close(() => resolve(true)))
      .listen(port, "localhost");
  });
}

async function freePort() {
  for (let port = PORT; port < PORT + 20; port += 1) if (await isFree(port)) return port;
  return stop(
    `Ports ${PORT} to ${PORT + 19} are all taken; stop what is using one of them and start again.`,
    1,
  );
}

/** Starts Excel with the add-in. @returns takes the add-in out of Excel again */
async function startExcel() {
  const { AppType, startDebugging, stopDebugging } = createRequire(import.meta.url)("office-addin-debugging");
  try {
    await startDebugging(MANIFEST, { appType: AppType.Desktop, app: "excel", enableDebugging: false });
    return () => stopDebugging(MANIFEST);
  } catch (error) {
    console.error(`Excel could not be started with the add-in: ${error.message}`);
    console.error("The pane is served all the same; docs/install.md says how to add manifest.xml by hand.");
    return async () => {};
  }
}

const words = process.argv.slice(2);
const opens = !words.includes("--no-open");
const [where = "browser", ...more] = words.filter((word) => word !== "--no-open");
if (more.length > 0 || !["browser", "excel"].includes(where)) stop(USAGE, 2);
const forExcel = where === "excel";

const port = await freePort();
if (port !== PORT && forExcel) {
  stop(`Port ${PORT} is taken, and manifest.xml names it: stop what is using it and start again.`, 1);
}
if (port !== PORT) console.log(`Port ${PORT} is taken, so the pane is on ${port}.`);
const tls = forExcel ? await certificate() : null;

const config = configure(undefined, { mode: "development" });
const server = new WebpackDevServer(
  {
    ...config.devServer,
    port,
    setupExitSignals: false,
    // Pages of Excel on the web ask for the icons: pages of another host, which the server refuses where none is named.
    ...(tls ? { server: { type: "https", options: tls }, allowedHosts: ["localhost"] } : {}),
  },
  webpack({ ...config, stats: "errors-warnings" }),
);
await server.start();
// In a browser the workbook stands beside the pane; where none is kept yet, it is that of the sample document.
const address = `${tls ? "https" : "http"}://localhost:${port}/${forExcel ? "" : "workbook.html#sample"}`;
console.log(`Otplata: ${address} (Ctrl+C stops it)`);

let leaveExcel = async () => {};
if (!forExcel) {
  if (opens) openInBrowser(address);
} else if (!hasExcel()) {
  console.log("Excel is not installed here. In Excel on the web, upload manifest.xml (see docs/install.md).");
} else if (opens) {
  leaveExcel = await startExcel();
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    await leaveExcel();
    await server.stop();
    process.exit(0);
  });
}
