/**
 * What a program exports.
 * @param address of one of its sources, or of what was bundled of it
 * @param use what it is run for, such as the name of a command: each use compiles other parts of it
 */
export function loaded(address: string, use: string): Promise<Record<string, unknown>>;
