// Serves the pane on this machine and opens it: in the default browser, and in Excel where Excel is installed.
// node scripts/start.mjs [--no-open]
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import configure from "../webpack.config.js";

/** The port that manifest.xml names: Excel finds the pane on this one only. */
const PORT = 3000;
const MANIFEST = fileURLToPath(new URL("../manifest.xml", import.meta.url));

function hasExcel() {
  if (process.platform === "darwin") return existsSync("/Applications/Microsoft Excel.app");
  if (process.platform !== "win32") return false;
  return [process.env.ProgramFiles, process.env["ProgramFiles(x86)"]].some(
    (folder) => folder && existsSync(join(folder, "Microsoft Office", "root", "Office16", "EXCEL.EXE")),
  );
}

/** Excel loads add-ins over https only. May ask the user to trust a certificate of this machine; null when refused. */
async function certificate() {
  try {
    const ofDebugging = createRequire(createRequire(import.meta.url).resolve("office-addin-debugging"));
    return await ofDebugging("office-addin-dev-certs").getHttpsServerOptions();
  } catch (error) {
    console.error(`Excel is not started, since there is no certificate for localhost: ${error.message}`);
    return null;
  }
}

/** Opens the default browser; on a machine without a screen, or without a browser, the printed address has to do. */
function openInBrowser(address) {
  const onScreen =
    process.platform !== "linux" ||
    process.env.DISPLAY !== undefined ||
    process.env.WAYLAND_DISPLAY !== undefined;
  if (!onScreen || process.argv.includes("--no-open")) return;
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
  throw new Error(
    `Ports ${PORT} to ${PORT + 19} are all taken; stop what is using one of them and start again.`,
  );
}

/** Starts Excel with the add-in. @returns takes the add-in out of Excel again */
async function startExcel() {
  const { AppType, startDebugging, stopDebugging } = createRequire(import.meta.url)("office-addin-debugging");
  await startDebugging(MANIFEST, { appType: AppType.Desktop, app: "excel", enableDebugging: false });
  return () => stopDebugging(MANIFEST);
}

const port = await freePort();
if (port !== PORT) console.log(`Port ${PORT} is taken, so the pane is on ${port}.`);
const excel = hasExcel();
if (excel && port !== PORT) console.log(`Excel is not started: manifest.xml names port ${PORT}.`);
const tls = excel && port === PORT ? await certificate() : null;

const config = configure(undefined, { mode: "development" });
const server = new WebpackDevServer(
  {
    ...config.devServer,
    port,
    setupExitSignals: false,
    ...(tls ? { server: { type: "https", options: tls } } : {}),
  },
  webpack({ ...config, stats: "errors-warnings" }),
);
await server.start();
const address = `${tls ? "https" : "http"}://localhost:${port}/`;
console.log(`Otplata: ${address} (Ctrl+C stops it)`);
openInBrowser(address);
const leaveExcel = tls ? await startExcel() : null;

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    await leaveExcel?.();
    await server.stop();
    process.exit(0);
  });
}
