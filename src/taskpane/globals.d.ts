declare module "*.css";

/** File names of the documents in samples/, put in by webpack; absent where the pane runs unbundled. */
declare const OTPLATA_SAMPLES: readonly string[] | undefined;
