/** The part of a package with its core properties (ECMA-376 part 2, 11). */
export const CORE_PROPERTIES = "docProps/core.xml";

const SEAL = /<dc:identifier>otplata:sha256:([0-9a-f]{64})<\/dc:identifier>/u;
const END = "</cp:coreProperties>";

/**
 * The core properties with a seal: a fingerprint of every part of the file, in the property that the standard keeps for
 * identifiers. Any program that saves the file writes parts of its own, which the seal then no longer fits; so does
 * this program's page, which writes none.
 * @param parts all parts of the package by their names, the core properties among them
 */
export async function sealedProperties(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const core = textOf(parts);
  const seal = `<dc:identifier>otplata:sha256:${await fingerprint(parts)}</dc:identifier>`;
  return core.replace(END, () => seal + END);
}

/** Whether the parts carry a seal, and every one of them is as it was when it was put on. */
export async function fitsSeal(parts: ReadonlyMap<string, Uint8Array>): Promise<boolean> {
  const core = textOf(parts);
  const stated = SEAL.exec(core)?.[1];
  if (stated === undefined) return false;
  const unsealed = new TextEncoder().encode(core.replace(SEAL, ""));
  return stated === (await fingerprint(new Map([...parts, [CORE_PROPERTIES, unsealed]])));
}

function textOf(parts: ReadonlyMap<string, Uint8Array>): string {
  return new TextDecoder().decode(parts.get(CORE_PROPERTIES) ?? new Uint8Array());
}

/** SHA-256 (FIPS 180-4) of the list of all parts with theirs, by name. */
async function fingerprint(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const names = [...parts.keys()].sort();
  const lines = names.map(async (name) => `${await sha256(parts.get(name) ?? new Uint8Array())} ${name}\n`);
  return sha256(new TextEncoder().encode((await Promise.all(lines)).join("")));
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.slice()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
