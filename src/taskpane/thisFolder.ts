/** The folder that this copy of the program is served from, "/otplata/": another copy on the same host has another. */
export function thisFolder(): string {
  return new URL(".", document.baseURI).pathname;
}
