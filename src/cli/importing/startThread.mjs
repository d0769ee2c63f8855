// A thread begins without the loader of TypeScript that the program was started with.
import { register } from "tsx/esm/api";

register();
await import("./importThread.ts");
