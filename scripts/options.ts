/**
 * Whole numbers from a command line of the form `--name 12`, with defaults.
 * @throws Error that names the option that is unknown or no whole number
 */
export function wholeOptions<Name extends string>(
  defaults: Readonly<Record<Name, number>>,
  args: readonly string[] = process.argv.slice(2),
): Record<Name, number> {
  const values: Record<Name, number> = { ...defaults };
  for (let index = 0; index < args.length; index += 2) {
    const name = (args[index] ?? "").replace(/^--/, "") as Name;
    const text = args[index + 1] ?? "";
    if (!Object.hasOwn(defaults, name)) throw new Error(`There is no option ${args[index] ?? ""}.`);
    if (!/^\d+$/.test(text)) throw new Error(`Option --${name} is "${text}"; a whole number was expected.`);
    values[name] = Number(text);
  }
  return values;
}

/** A seed that was not used before: so many runs, so many other loans. */
export function freshSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
