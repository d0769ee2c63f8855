/** Numbers that the client gives the events (`eventType` in its source). */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  sheetAdded: 13,
  selectionChanged: 14,
  sheetDeleted: 15,
  calculated: 16,
  nameChanged: 25,
  visibilityChanged: 26,
  sheetMoved: 27,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventType = (typeof EVENT)[keyof typeof EVENT];

/** The target of events of the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

interface Entry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Says what happens to those who asked for it, and to no one else. */
export class EventHub {
  private readonly registered = new Map<string, number>();
  private waiting: Entry[] = [];
  private readonly listeners: ((text: string) => void)[] = [];
  /** `runtime.enableEvents`. */
  enabled = true;

  register(type: EventType, targetId: string): void {
    const key = `${type} ${targetId}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: EventType, targetId: string): void {
    const key = `${type} ${targetId}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  /** How many registrations there are: none after a page took all its handlers away. */
  get registrations(): number {
    return [...this.registered.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Keeps the event until `flush`, where one of the targets was registered for it. */
  raise(type: EventType, targetIds: readonly string[], message: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const targetId of targetIds) {
      if (!this.registered.has(`${type} ${targetId}`)) continue;
      this.waiting.push({
        messageCategory: 65_536,
        messageType: type,
        targetId,
        message: JSON.stringify(message),
      });
    }
  }

  onEvent(listener: (text: string) => void): void {
    this.listeners.push(listener);
  }

  /** Sends what waits. */
  flush(): void {
    if (this.waiting.length === 0) return;
    const text = JSON.stringify({ type: 3, message: { entries: this.waiting } });
    this.waiting = [];
    for (const listener of this.listeners) listener(text);
  }
}
