import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { MoreList } from "../../src/taskpane/parts/MoreList.tsx";
import { TranslatorContext } from "../../src/taskpane/TranslatorContext.ts";

addLaterTexts();
afterEach(cleanup);

function show(count: number): void {
  render(
    <TranslatorContext value={translatorFor("en")}>
      <FluentProvider theme={webLightTheme}>
        <MoreList items={Array.from({ length: count }, (_, index) => index)} atOnce={12}>
          {(shown) => shown.map((item) => <i key={item}>{`item ${item}`}</i>)}
        </MoreList>
      </FluentProvider>
    </TranslatorContext>,
  );
}

const shown = (): number => screen.queryAllByText(/^item/u).length;

describe("a list in portions of twelve", () => {
  it.each([12, 13, 15])("shows all of %s: nobody asks for three more", (count) => {
    show(count);
    expect([shown(), screen.queryByRole("button")]).toEqual([count, null]);
  });

  it("shows a portion of more, and the rest when asked", () => {
    show(16);
    expect(shown()).toBe(12);
    fireEvent.click(screen.getByRole("button", { name: /4/u }));
    expect([shown(), screen.queryByRole("button")]).toEqual([16, null]);
  });
});
