// The programs of a bundle, with what V8 has compiled of them: kept beside the bundle when one ends, so that its next start
// need not compile it again, which takes a fifth of a short run. Node does so by itself from version 22 on.
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

const DIGEST = "sha256";
const DIGEST_BYTES = 32;
/** As in exit.ts: bad usage, such as the name of no command. Of each such name a file would stay. */
const UNUSABLE = 2;

/**
 * @param {string} address of a source, or of a program that was bundled of it
 * @param {string} use what it is run for: each use compiles other parts of it
 */
export async function loaded(address, use) {
  if (!address.endsWith(".cjs")) return import(address);
  const file = fileURLToPath(address);
  const kept = `${file}.${/^[a-z]+$/u.test(use) ? use : "other"}.compiled`;
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "utf8")}\n})`,
    { filename: file, cachedData: whole(kept) },
  );
  if (script.cachedDataRejected !== false)
    process.once("exit", (code) => {
      if (code !== UNUSABLE) keep(script, kept);
    });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports;
}

/** V8 looks at its version and at the length only, and runs whatever else the bytes say. @param {string} kept */
function whole(kept) {
  try {
    const bytes = readFileSync(kept);
    const compiled = bytes.subarray(DIGEST_BYTES);
    return digestOf(compiled).equals(bytes.subarray(0, DIGEST_BYTES)) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all, as another that has begun meanwhile may read it. @param {Script} script @param {string} kept */
function keep(script, kept) {
  const own = `${kept}.${process.pid}`;
  try {
    const compiled = script.createCachedData();
    writeFileSync(own, Buffer.concat([digestOf(compiled), compiled]));
    renameSync(own, kept);
  } catch {
    // Where nothing may be written all is compiled again.
    rmSync(own, { force: true });
  }
}

/** @param {Uint8Array} bytes */
function digestOf(bytes) {
  return createHash(DIGEST).update(bytes).digest();
}
