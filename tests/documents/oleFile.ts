import { CFB } from "@e965/xlsx";

interface Writer {
  readonly utils: {
    readonly cfb_new: () => unknown;
    readonly cfb_add: (file: unknown, name: string, content: Uint8Array) => void;
  };
  readonly write: (file: unknown, options: { readonly type: "buffer" }) => Uint8Array;
}

/** A compound file with these streams in its root, written by another library. */
export function oleOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const { utils, write } = CFB as unknown as Writer;
  const file = utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(write(file, { type: "buffer" }));
}
