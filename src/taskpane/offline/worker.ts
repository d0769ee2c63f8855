/**
 * Keeps the files of the workbook's page in the browser, so that the page opens without a network. It serves this page alone (its
 * scope), asks for nothing but the page's own files, and never runs in Excel. The build puts the list of files in.
 */
interface OfflineFiles {
  /** Another one whenever a file is another. */
  readonly version: string;
  /** Paths from this file on. */
  readonly files: readonly string[];
}

/** What is used of a service worker's world, which the compiler's view of a page does not know. */
interface WorkerWorld {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  addEventListener(
    type: "install" | "activate",
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: "message",
    listener: (event: { readonly data: unknown; readonly ports: readonly MessagePort[] }) => void,
  ): void;
  addEventListener(
    type: "fetch",
    listener: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
}

const world = globalThis as unknown as WorkerWorld;
const { version, files } = JSON.parse("OTPLATA_OFFLINE_FILES") as OfflineFiles;

const PREFIX = "otplata-";
/** The folder that this copy is served from: another copy on the same host has caches of its own. */
const FOLDER = new URL(".", world.location.href);
const OWN = `${PREFIX}${FOLDER.pathname}-`;
const CACHE = OWN + version;
const PAGE = "workbook.html";
/** A network that does not answer for so long, in milliseconds, is none. */
const PATIENCE = 4000;

const addressOf = (file: string): string => new URL(file, world.location.href).href;
const kept = new Set(files.map(addressOf));
const page = addressOf(PAGE);

world.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      // Names without a hash may be an earlier build's in the browser's own cache.
      .then((cache) => cache.addAll([...kept].map((address) => new Request(address, { cache: "no-cache" })))),
  );
});

world.addEventListener("activate", (event) => {
  event.waitUntil(dropOthers().then(() => world.clients.claim()));
});

world.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  if (request.method !== "GET" || !kept.has(address)) return;
  event.respondWith(address === page ? newest(request) : fromCache(address, request));
});

// Whether a page of this folder, which names one of its files, is of this version.
world.addEventListener("message", ({ data, ports }) => {
  ports[0]?.postMessage(typeof data === "string" && kept.has(data));
});

async function dropOthers(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  for (const name of names)
    if (name.startsWith(OWN) || (await isOfEarlierBuild(name))) await caches.delete(name);
}

/** Earlier builds named no folder: which copy's it is, its files say. */
async function isOfEarlierBuild(name: string): Promise<boolean> {
  if (!/^otplata-[\da-f]{16}$/u.test(name)) return false;
  const [first] = await (await caches.open(name)).keys();
  return first?.url.startsWith(FOLDER.href) ?? true;
}

/** The page as it is on the server now, if that answers: it names the other files, each under a name of its own. */
async function newest(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok) return answer;
  } catch {
    // No network: what was kept is all there is.
  }
  return fromCache(page, request);
}

async function fromCache(address: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(address)) ?? fetch(request);
}
