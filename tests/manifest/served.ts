import { existsSync } from "node:fs";

interface Plugin {
  readonly userOptions?: { readonly filename?: string };
  readonly options?: { readonly output?: string };
}
interface Configuration {
  readonly entry: Readonly<Record<string, string | { readonly filename?: string }>>;
  readonly plugins: readonly Plugin[];
}

/** Whether a build by this configuration holds the file, as far as a manifest may name it. */
export function servedBy(configuration: unknown): (path: string) => boolean {
  const { entry, plugins } = configuration as Configuration;
  const made = new Set([
    ...Object.values(entry).map((one) => (typeof one === "string" ? undefined : one.filename)),
    ...plugins.map(({ userOptions }) => userOptions?.filename),
    ...plugins.map(({ options }) => options?.output),
  ]);
  // The build copies assets/ as it stands.
  return (path) => made.has(path) || (path.startsWith("assets/") && existsSync(path));
}
