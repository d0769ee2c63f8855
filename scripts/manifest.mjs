// The add-in's manifest for the address from which an organisation serves it.

/** Where manifest.xml, as it stands, expects the pane: on the developer's own machine. */
export const DEVELOPMENT = "https://localhost:3000";

/**
 * The address of a build, without a slash at its end.
 * @param {string | undefined} given "https://addins.example.rs/otplata"; the developer's own machine where none is given
 * @throws {Error} that says what is wrong with it: Excel loads add-ins over https only
 */
export function addressOf(given) {
  if (given === undefined || given === "") return DEVELOPMENT;
  const wrong = (/** @type {string} */ what) =>
    new Error(
      `The address ${JSON.stringify(given)} ${what}. Give one such as https://addins.example.rs/otplata.`,
    );
  if (typeof given !== "string" || !URL.canParse(given)) throw wrong("is not an address");
  const { protocol, origin, pathname, search, hash, username } = new URL(given);
  if (protocol !== "https:") throw wrong("does not begin with https://, which Excel demands");
  if (search !== "" || hash !== "" || username !== "") throw wrong("is more than a host and a folder");
  return origin + pathname.replace(/\/+$/, "");
}

/**
 * The manifest with every address of the development server put at another one.
 * @param {string} xml the text of manifest.xml
 * @param {string} address as addressOf gives it
 */
export function manifestFor(xml, address) {
  // An app domain is a host alone, without a folder.
  return xml
    .replaceAll(`<AppDomain>${DEVELOPMENT}</AppDomain>`, `<AppDomain>${new URL(address).origin}</AppDomain>`)
    .replaceAll(`"${DEVELOPMENT}/`, `"${address}/`);
}
