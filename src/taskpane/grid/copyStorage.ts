import { thisFolder } from "../thisFolder.ts";
import { overFormer } from "./formerStorage.ts";
import { databaseStorage, type WorkbookStorage } from "./workbookStorage.ts";

/** The database that all copies of the program on one host shared before each had its own. */
const FORMER = "otplata";

/** The storage of this copy of the program, which is another for another folder of the same host. */
export async function copyStorage(factory: IDBFactory): Promise<WorkbookStorage> {
  const own = databaseStorage(factory, `${FORMER} ${thisFolder()}`);
  const former = databaseStorage(factory, FORMER, false);
  const isThere = await former.list().then(
    () => true,
    () => false,
  );
  return isThere ? overFormer(own, former) : own;
}
