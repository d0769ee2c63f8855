import { describe, expect, it } from "vitest";
import { accountName } from "../../../src/dossier/planning/accountName.ts";
import { said } from "../../messages/sayable.ts";

describe("what an account is called", () => {
  it("by its own name, where that says what is booked on it", () => {
    expect(said(accountName("6122", ["principal"]))).toBe("Repayment of principal to foreign governments");
    expect(said(accountName("4443", ["fees"]))).toBe("Fees arising from borrowing");
  });

  it("with what is booked on it behind, where something else is too, or alone", () => {
    expect(said(accountName("6122", ["principal", "interest"]))).toBe(
      "Repayment of principal to foreign governments (principal, interest)",
    );
    expect(said(accountName("6122", ["interest"]))).toBe(
      "Repayment of principal to foreign governments (interest)",
    );
  });

  it("by what is booked on it, where its name is not known", () => {
    expect(said(accountName("6199", ["principal", "interest", "fees"]))).toBe("principal, interest, fees");
  });
});
