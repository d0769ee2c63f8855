/**
 * What a program exports.
 * @param address of one of its sources, or of what was bundled of it
 * @param use what it is run for, such as the name of a command, if one was given: each use compiles other parts of it
 */
export function loaded(address: string, use: string | undefined): Promise<Record<string, unknown>>;
