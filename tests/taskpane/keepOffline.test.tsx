import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepOffline } from "../../src/taskpane/offline/keepOffline.ts";

const register = vi.fn(() => Promise.resolve({ installing: null, addEventListener: () => undefined }));

beforeEach(() => {
  vi.useFakeTimers();
  register.mockClear();
  Object.defineProperty(navigator, "serviceWorker", { configurable: true, value: { register } });
});
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(navigator, "serviceWorker");
});

test("the page's files are kept only after it has been left to itself for five seconds", () => {
  keepOffline(() => undefined);
  vi.advanceTimersByTime(4999);
  expect(register).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(register).toHaveBeenCalledOnce();
});

test("a page that is gone before that keeps none", () => {
  keepOffline(() => undefined)();
  vi.advanceTimersByTime(60_000);
  expect(register).not.toHaveBeenCalled();
});
