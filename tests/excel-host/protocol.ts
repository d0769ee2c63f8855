import { HostGap, Refusal } from "./refusals.ts";
import { callMethod, isRef, itemOf, partOf, readScalar, ref, writeScalar, type Ref } from "./members/kind.ts";
import { rangeKind } from "./members/range.ts";
import { workbookKind } from "./members/workbook.ts";
import type { ExcelState } from "./state.ts";

/** A request of Microsoft's client: paths that say which objects, and actions upon them. */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Action {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface ObjectPath {
  readonly Id: number;
  /** 1 root, 3 method, 4 property, 5 indexer, 6 reference id, 7 null object. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument the id of the path that it stands for; 0 for a plain value. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ReplyBody {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
    readonly Location: string;
  };
}

/**
 * Does the actions one after another; the first that is refused ends it, and those before it stay done.
 * @param stopAt index of an action that fails in place of what it would do
 */
export function execute(
  body: RequestBody,
  state: ExcelState,
  stopAt: { readonly index: number; readonly refusal: Refusal } | null,
): ReplyBody {
  const reply: ReplyBody = { Results: [], TraceIds: [] };
  const batch = new Batch(body, state);
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (stopAt?.index === index) throw stopAt.refusal;
      // A trace is a mark that the client sets: it hears that the batch has come so far.
      if (action.ActionType === 5) reply.TraceIds.push(action.Id);
      reply.Results.push({
        ActionId: action.Id,
        Value: action.ActionType === 5 ? null : batch.perform(action),
      });
    } catch (error) {
      const refusal =
        error instanceof Refusal
          ? error
          : new Refusal("HostGap", `the test host broke: ${String(error)} ${(error as Error).stack ?? ""}`);
      reply.Error = {
        Code: refusal.code,
        Message: refusal.message,
        ActionIndex: index,
        HttpStatusCode: 400,
        Location: action.Name,
      };
      break;
    }
  }
  return reply;
}

class Batch {
  private readonly objects = new Map<number, Ref | null>();
  private readonly body: RequestBody;
  private readonly state: ExcelState;

  constructor(body: RequestBody, state: ExcelState) {
    this.body = body;
    this.state = state;
  }

  perform(action: Action): unknown {
    const target = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return target ? (target.kind.identity?.(target.target, this.state) ?? {}) : null;
      case 2:
        return target ? this.query(target, action.QueryInfo ?? {}) : null;
      case 3: {
        if (!target) return null;
        this.requireKnown(target, action.Name);
        const value = callMethod(target, action.Name, this.argumentsOf(action.ArgumentInfo), this.state);
        return isRef(value) ? (value.kind.identity?.(value.target, this.state) ?? {}) : (value ?? null);
      }
      case 4:
        if (!target) throw new Refusal("InvalidOperation", "The object is a null object.");
        this.requireKnown(target, action.Name);
        writeScalar(target, action.Name, this.argumentsOf(action.ArgumentInfo)[0], this.state);
        return null;
      default:
        throw new HostGap(`actions of type ${action.ActionType}`);
    }
  }

  /** Whether this Excel does at all what is asked of it: its version may not. */
  private requireKnown({ kind, target }: Ref, member: string): void {
    if (this.state.refuses(`${kind.name}.${member}`, target))
      throw new Refusal("GeneralException", "There was an internal error while processing the request.");
  }

  /** The object that a path stands for. Each is worked out once for a request: "Add" adds once. */
  private resolve(id: number): Ref | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new Refusal("InvalidOperation", `no object path ${id}`);
    const object = this.resolvePath(path);
    this.objects.set(id, object);
    return object;
  }

  private resolvePath(path: ObjectPath): Ref | null {
    if (path.ObjectPathType === 1) return ref(workbookKind, this.state.workbook);
    if (path.ObjectPathType === 6) {
      const range = this.state.references.get(path.Name);
      if (!range) throw new Refusal("InvalidReference", "The object is no longer tracked.");
      return ref(rangeKind, range);
    }
    if (path.ObjectPathType === 7) return null;
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === 4) return partOf(parent, path.Name, this.state);
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === 5) return itemOf(parent, args[0], this.state);
    if (path.ObjectPathType !== 3) throw new HostGap(`object paths of type ${path.ObjectPathType}`);
    const result = callMethod(parent, path.Name, args, this.state);
    if (result !== null && !isRef(result)) throw new HostGap(`${path.Name} as an object`);
    return result;
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const id = ids[index];
      if (typeof id === "number" && id > 0) return this.resolve(id);
      return this.withObjects(argument);
    });
  }

  /** Objects within plain values: { source: { _ObjectPathId: 7 } }. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const id = (value as { _ObjectPathId?: unknown })._ObjectPathId;
    if (typeof id === "number") return this.resolve(id);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.withObjects(inner)]));
  }

  private query(target: Ref, { Select, Expand, Top, Skip }: QueryInfo): unknown {
    const paths = [...(Select ?? []), ...(Expand ?? []).map((path) => `${path}/*`)];
    const wanted = paths.map((path) => path.split(/[/.]/).filter((step) => step !== "items" && step !== ""));
    return this.describe(target, wanted, Skip ?? 0, Top);
  }

  private describe(target: Ref, paths: readonly (readonly string[])[], skip = 0, top?: number): unknown {
    if (target.kind.items) {
      const own = new Set(Object.keys(target.kind.scalars ?? {}));
      const ofSelf = paths.filter(([step]) => step !== undefined && own.has(pascal(step)));
      const ofItems = paths.filter((path) => !ofSelf.includes(path));
      const items = target.kind
        .items(target.target, this.state)
        .slice(skip, top === undefined ? undefined : skip + top);
      return {
        ...(ofSelf.length > 0 ? this.members(target, ofSelf) : {}),
        _Items: items.map((item) => ({ ...privateId(item, this.state), ...this.members(item, ofItems) })),
      };
    }
    const reference = target.kind.identity?.(target.target, this.state)["_ReferenceId"];
    return {
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
      ...this.members(target, paths),
    };
  }

  private members(target: Ref, paths: readonly (readonly string[])[]): Record<string, unknown> {
    const { scalars = {}, parts = {} } = target.kind;
    const out: Record<string, unknown> = {};
    const deeper = new Map<string, string[][]>();
    const wanted = paths.length === 0 ? [["*"]] : paths;
    for (const [step = "*", ...rest] of wanted) {
      const name = pascal(step);
      if (step === "*" || step === "$all") {
        for (const [each, { get }] of Object.entries(scalars))
          if (get) out[each] = get(target.target, this.state);
      } else if (rest.length === 0 && !(name in parts)) out[name] = readScalar(target, name, this.state);
      else deeper.set(name, [...(deeper.get(name) ?? []), ...(rest.length > 0 ? [rest] : [])]);
    }
    for (const [name, inner] of deeper) {
      const part = partOf(target, name, this.state);
      out[name] = part ? this.describe(part, inner) : null;
    }
    return out;
  }
}

/** Items of a collection are told apart by an id that pages do not see as loaded. */
function privateId(item: Ref, state: ExcelState): Record<string, unknown> {
  const identity = item.kind.identity?.(item.target, state) ?? {};
  const id = identity["Id"] ?? identity["_Id"];
  return id === undefined ? {} : { _Id: id };
}

const pascal = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
