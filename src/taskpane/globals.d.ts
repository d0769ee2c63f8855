declare module "*.css";

/** The documents in samples/, put in by webpack; absent where the pane runs unbundled. */
declare const OTPLATA_SAMPLES: readonly { readonly name: string; readonly debts: number }[] | undefined;
