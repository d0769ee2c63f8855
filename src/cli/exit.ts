/** Exit codes: the result is there; a check failed; bad usage, or input that cannot be read. */
export const EXIT = { ok: 0, checkFailed: 1, unusable: 2 } as const;
