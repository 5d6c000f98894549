import { expect, it } from "vitest";
import { parseTold, type Told } from "@/utils/domain/told";

const TOLD: Told = { v: 1, day: "2026-11-21", margin: { a: "2026-11-21" }, atRisk: [], failing: {} };

it("what was told comes back as it was stored", () => expect(parseTold(TOLD)).toEqual(TOLD));

it.each([undefined, null, {}, { ...TOLD, v: 2 }])("%j was told of nothing", (stored) =>
  expect(parseTold(stored)).toBeNull(),
);
