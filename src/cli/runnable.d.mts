/**
 * @param program the source of one of the programs: the command line, or what reads documents
 * @returns the address of what `loaded` runs in its place: a bundle, made anew after a source has changed; the source
 *   itself, with a loader for it, where nothing may be written beside the packages
 */
export function runnable(program: URL): Promise<string>;
