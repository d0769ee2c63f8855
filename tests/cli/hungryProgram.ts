// Takes memory, or time, in the way that it is asked for, without end; or says what stands in its own way.
const kept: unknown[] = [];

const WAYS: Readonly<Record<string, () => void>> = {
  "many small things": () => {
    for (let at = 0; ; at += 1) kept.push({ at, text: `${at}` });
  },
  "one list": () => {
    for (const list: number[] = []; ;) list.push(list.length);
  },
  "typed arrays": () => {
    for (;;) kept.push(new Uint8Array(1 << 20).fill(1));
  },
  "typed arrays that nobody touches": () => {
    for (;;) kept.push(new Uint8Array(1 << 20));
  },
  "one typed array": () => {
    kept.push(new Uint8Array(2 ** 32 - 1));
  },
  "a typed array that can nowhere be": () => {
    kept.push(new Uint8Array(2 ** 40));
  },
  "no memory, and all of the time": () => {
    for (;;);
  },
  "a long text": () => {
    for (let text = "а"; ;) kept.push(Buffer.from((text += text)));
  },
};

process.on("message", (way: string) => {
  try {
    WAYS[way]?.();
  } catch (error) {
    process.send?.(
      `${error instanceof Error ? error.name : ""}: ${error instanceof Error ? error.message : ""}`,
    );
  }
});
process.send?.("ready");
