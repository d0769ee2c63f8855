// The programs outside npm that the tests drive, and the Debian packages that bring them.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** @typedef {{ package: string, why: string, present: () => boolean }} SystemPackage */

/** @param {string} program a command's name */
function onPath(program) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const CHROMIUM = process.env.OTPLATA_CHROMIUM ?? "/usr/bin/chromium";

/** @type {readonly SystemPackage[]} */
const NEEDED = [
  { package: "chromium", why: "the pane in a browser", present: () => existsSync(CHROMIUM) },
  { package: "libreoffice-calc", why: "recalculating the workbooks", present: () => onPath("soffice") },
  {
    package: "poppler-utils",
    why: "pictures of the sheets",
    present: () => onPath("pdftoppm") && onPath("pdftotext"),
  },
  {
    package: "fonts-dejavu-core",
    why: "Cyrillic letters on those pictures",
    present: () => existsSync("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
  },
];

/** @param {string[]} args */
function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
}

/**
 * Makes sure of every program that the tests need. As root on Debian what is missing is installed; elsewhere it is
 * named, with the command that installs it. With OTPLATA_ALLOW_SKIP in the environment nothing is demanded: tests
 * that lack a program are skipped, saying so.
 * @returns {boolean} whether the tests can run
 */
export function ensureSystemPackages() {
  const missing = () => NEEDED.filter((needed) => !needed.present());
  let wanted = missing();
  if (wanted.length === 0 || process.env.OTPLATA_ALLOW_SKIP) return true;
  const names = wanted.map((needed) => needed.package);
  const list = wanted.map((needed) => `  ${needed.package} (${needed.why})`).join("\n");

  if (process.getuid?.() === 0 && onPath("apt-get")) {
    console.log(`Installing what the tests need and this machine lacks:\n${list}`);
    if (apt(["update", "-q"]) && apt(["install", "-y", "-q", "--no-install-recommends", ...names]))
      wanted = missing();
    if (wanted.length === 0) return true;
    console.error(
      `Still missing after the installation: ${wanted.map((needed) => needed.package).join(", ")}`,
    );
    return false;
  }
  console.error(
    `The tests need programs that this machine lacks:\n${list}\nOn Debian, install them with:\n` +
      `  sudo apt-get update && sudo apt-get install --no-install-recommends ${names.join(" ")}`,
  );
  return false;
}
