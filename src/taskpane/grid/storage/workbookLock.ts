/** Which kept workbook this page works on, so that no other page of the browser saves over it. */
export interface WorkbookLock {
  /**
   * Takes a workbook until another is taken or the page is gone.
   * @returns false where another page has it
   */
  readonly take: (id: string) => Promise<boolean>;
}

/** @param locks of the browser, which lets them go with the page, however it ends; without them nothing can be told */
export function workbookLock(locks: LockManager | undefined): WorkbookLock {
  let release: () => void = () => undefined;
  return {
    take: (id) =>
      new Promise((resolve) => {
        if (!locks) {
          resolve(true);
          return;
        }
        const last = release;
        const held = (lock: Lock | null): Promise<void> | undefined => {
          resolve(lock !== null);
          if (!lock) return undefined;
          last();
          return new Promise((done) => {
            release = done;
          });
        };
        locks.request(`otplata.workbook ${id}`, { ifAvailable: true }, held).catch(() => {
          resolve(true);
        });
      }),
  };
}
