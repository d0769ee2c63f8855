/**
 * Has the browser keep the files of the workbook's page, and of no other: Excel's is never among them. Where it cannot (an
 * address without https, a private window), the page works as it does with a network.
 */
export function keepOffline(): void {
  if (!("serviceWorker" in navigator)) return;
  const worker = new URL("offline.js", document.baseURI);
  const scope = new URL("workbook.html", document.baseURI).pathname;
  navigator.serviceWorker.register(worker, { scope }).catch(() => undefined);
}
