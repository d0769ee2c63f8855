import type { MessageKey } from "../../messages/message.ts";

/** Every term of the glossary, from what everybody meets to what is rare: its name, and what it means. */
export const GLOSSARY = {
  balance: ["glossary:balance", "glossary:balanceMeans"],
  principal: ["glossary:principal", "glossary:principalMeans"],
  interest: ["glossary:interest", "glossary:interestMeans"],
  accrued: ["glossary:accrued", "glossary:accruedMeans"],
  instalment: ["glossary:instalment", "glossary:instalmentMeans"],
  schedule: ["glossary:schedule", "glossary:scheduleMeans"],
  dueDate: ["glossary:dueDate", "glossary:dueDateMeans"],
  paymentDate: ["glossary:paymentDate", "glossary:paymentDateMeans"],
  businessDays: ["glossary:businessDays", "glossary:businessDaysMeans"],
  drawdown: ["glossary:drawdown", "glossary:drawdownMeans"],
  grace: ["glossary:grace", "glossary:graceMeans"],
  dayCount: ["glossary:dayCount", "glossary:dayCountMeans"],
  referenceRate: ["glossary:referenceRate", "glossary:referenceRateMeans"],
  margin: ["glossary:margin", "glossary:marginMeans"],
  facility: ["glossary:facility", "glossary:facilityMeans"],
  managementFee: ["glossary:managementFee", "glossary:managementFeeMeans"],
  commitmentFee: ["glossary:commitmentFee", "glossary:commitmentFeeMeans"],
  prepayment: ["glossary:prepayment", "glossary:prepaymentMeans"],
  capitalised: ["glossary:capitalised", "glossary:capitalisedMeans"],
  rounding: ["glossary:rounding", "glossary:roundingMeans"],
  exchangeRate: ["glossary:exchangeRate", "glossary:exchangeRateMeans"],
  debtService: ["glossary:debtService", "glossary:debtServiceMeans"],
  appropriation: ["glossary:appropriation", "glossary:appropriationMeans"],
} as const satisfies Readonly<Record<string, readonly [MessageKey, MessageKey]>>;

export type GlossaryTerm = keyof typeof GLOSSARY;
