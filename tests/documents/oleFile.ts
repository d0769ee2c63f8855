import { CFB } from "@e965/xlsx";

interface Library {
  readonly utils: {
    readonly cfb_new: () => unknown;
    readonly cfb_add: (file: unknown, name: string, content: Uint8Array) => void;
  };
  readonly read: (bytes: Uint8Array, options: { readonly type: "array" }) => unknown;
  readonly find: (file: unknown, name: string) => { readonly content: Iterable<number> } | null;
  readonly write: (file: unknown, options: { readonly type: "buffer" }) => Uint8Array;
}

/** A compound file with these streams in its root, written by another library. */
export function oleOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const { utils, write } = CFB as unknown as Library;
  const file = utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(write(file, { type: "buffer" }));
}

/** A stream of a compound file, read by another library; null where it finds none. @throws where it finds no file */
export function oleStream(bytes: Uint8Array, name: string): Uint8Array | null {
  const { read, find } = CFB as unknown as Library;
  const found = find(read(bytes, { type: "array" }), name);
  return found && Uint8Array.from(found.content);
}
