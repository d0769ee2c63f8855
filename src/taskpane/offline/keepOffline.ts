/**
 * How long the page is left to itself before its files are kept, in milliseconds: a browser fetches them all at once and
 * compiles them, some 200, beside what the user waits for first.
 */
const SETTLED = 5000;

/**
 * Has the browser keep the files of the workbook's page, and of no other: Excel's is never among them. Where it cannot (an
 * address without https, a private window), the page works as it does with a network.
 * @param onNewer hears that the server has a newer version than this page is of
 * @returns stops listening
 */
export function keepOffline(onNewer: () => void): () => void {
  if (!("serviceWorker" in navigator)) return () => undefined;
  let look = (): void => undefined;
  const seen = (): void => {
    if (document.visibilityState === "visible") look();
  };
  document.addEventListener("visibilitychange", seen);
  const settled = setTimeout(() => {
    registered(onNewer).then(
      (registration) => {
        look = () => void registration.update().catch(() => undefined);
      },
      () => undefined,
    );
  }, SETTLED);
  return () => {
    clearTimeout(settled);
    document.removeEventListener("visibilitychange", seen);
  };
}

async function registered(onNewer: () => void): Promise<ServiceWorkerRegistration> {
  const worker = new URL("offline.js", document.baseURI);
  const scope = new URL("workbook.html", document.baseURI).pathname;
  const registration = await navigator.serviceWorker.register(worker, { scope });
  const follow = (): void => {
    if (registration.installing) followed(registration.installing, onNewer);
  };
  registration.addEventListener("updatefound", follow);
  follow();
  return registration;
}

/** Once it has the files of its version: that may be this page's own, which came from the network. */
function followed(worker: ServiceWorker, onNewer: () => void): void {
  worker.addEventListener("statechange", () => {
    const own = document.querySelector<HTMLScriptElement>("script[src]")?.src;
    if (worker.state !== "installed" || own === undefined) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      if (data === false) onNewer();
    };
    worker.postMessage(own, [port2]);
  });
}
