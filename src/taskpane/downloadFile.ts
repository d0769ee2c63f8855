/** Hands a file to the user under a name. */
export type DownloadFile = (file: Blob, name: string) => void;

/** Has the browser save a file. */
export const downloadFile: DownloadFile = (file, name) => {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address when the click returns, but reads from it for a while.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
};
