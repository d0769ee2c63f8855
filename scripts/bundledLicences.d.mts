import type { Compiler } from "webpack";

export class BundledLicencesPlugin {
  apply(compiler: Compiler): void;
}
