import type { StorageEntry, MarkedStorage, WorkbookStorage } from "./workbookStorage.ts";
import { firstFreeName } from "./workbookNames.ts";

/** A workbook of the former storage that is not in ours in the state that it has there. */
interface Former {
  readonly entry: StorageEntry;
  readonly formerId: string;
  readonly mark: string;
}

/**
 * A storage of one copy of the program over the one that all copies on a host once shared. What is in the former one
 * can be opened; once it is saved, it is this storage's own, and stays there as it was for another copy. What a page of
 * an older version saves there afterwards is another workbook, beside ours: neither edit is lost.
 */
export function overFormer(own: MarkedStorage, former: MarkedStorage): WorkbookStorage {
  /** Workbooks that were loaded from the former storage and not saved yet, by their ids here. */
  const loaded = new Map<string, Former>();

  async function formers(): Promise<ReadonlyMap<string, Former>> {
    const [mine, there] = await Promise.all([own.list(), former.list()]);
    const names = mine.map(({ name }) => name);
    const ids = new Set(mine.map(({ id }) => id));
    const found = new Map<string, Former>();
    for (const entry of there) {
      const formerId = entry.id;
      const mark = (await former.markOf(formerId)) ?? "";
      const taken = await own.takenMark(formerId);
      if (taken === mark) continue;
      const isBeside = taken !== null || ids.has(formerId);
      const id = isBeside ? `${formerId}-${mark}` : formerId;
      if (ids.has(id)) continue;
      const name = isBeside ? firstFreeName(names, (number) => `${entry.name} (${number + 1})`) : entry.name;
      names.push(name);
      found.set(id, { entry: { ...entry, id, name }, formerId, mark });
    }
    return found;
  }

  return {
    async list() {
      const older = [...(await formers()).values()].map(({ entry }) => entry);
      return [...older, ...(await own.list())];
    },
    async load(id) {
      const content = await own.load(id);
      if (content !== undefined) return content;
      const one = (await formers()).get(id);
      if (!one) return undefined;
      loaded.set(id, one);
      return former.load(one.formerId);
    },
    async save(entry, content) {
      const one = loaded.get(entry.id);
      await own.save(entry, content);
      if (!one) return;
      // Only now: what is noted as taken is listed no more.
      await own.noteTaken(one.formerId, one.mark);
      loaded.delete(entry.id);
    },
    saveChanges: (entry, content, changes) => own.saveChanges(entry, content, changes),
    async remove(id) {
      const one = (await formers()).get(id);
      // What was deleted must not come back, and nothing of it may be left, unless it was changed there since.
      const taken = await own.takenMark(id);
      if (one) await former.remove(one.formerId);
      else if (taken !== null && taken === (await former.markOf(id))) await former.remove(id);
      await own.remove(id);
    },
  };
}
