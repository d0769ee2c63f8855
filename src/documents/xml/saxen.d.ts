/** What is used of saxen, which has no types of its own. */
declare module "saxen" {
  export class Parser {
    on(
      event: "openTag",
      listener: (
        name: string,
        attributes: () => Record<string, string>,
        decode: (text: string) => string,
        selfClosing: boolean,
      ) => void,
    ): this;
    on(
      event: "closeTag",
      listener: (name: string, decode: (text: string) => string, selfClosing: boolean) => void,
    ): this;
    on(event: "text" | "attention", listener: (text: string, decode: (text: string) => string) => void): this;
    on(event: "cdata", listener: (text: string) => void): this;
    on(event: "error" | "warn", listener: (error: Error) => void): this;
    stop(): void;
    parse(xml: string): this;
  }
}
