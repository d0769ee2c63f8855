import { thisFolder } from "../thisFolder.ts";
import { overFormer } from "./formerShelf.ts";
import { browserShelf, type Shelf } from "./shelf.ts";

/** The database that all copies of the program on one host shared before each had its own. */
const FORMER = "otplata";

/** The shelf of this copy of the program, which is another for another folder of the same host. */
export async function copyShelf(factory: IDBFactory): Promise<Shelf> {
  const own = browserShelf(factory, `${FORMER} ${thisFolder()}`);
  const former = browserShelf(factory, FORMER, false);
  const isThere = await former.list().then(
    () => true,
    () => false,
  );
  return isThere ? overFormer(own, former) : own;
}
