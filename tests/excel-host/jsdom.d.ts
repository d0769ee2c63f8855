/** The one thing of jsdom that the host's client needs; the package comes without types. */
declare module "jsdom" {
  export class JSDOM {
    constructor(html: string, options: { readonly runScripts: "outside-only"; readonly url: string });
    readonly window: unknown;
  }
}
