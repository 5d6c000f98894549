import { expect, it } from "vitest";
import { fail, ok } from "@/utils/domain/failure";

it("a result is plain data, so that a message or a storage gives it back as it was", () => {
  const results = [ok({ days: ["2026-11-21"] }), ok(null), fail({ kind: "banned", untilAt: 5 })];
  expect(JSON.parse(JSON.stringify(results))).toEqual([
    { ok: true, value: { days: ["2026-11-21"] } },
    { ok: true, value: null },
    { ok: false, failure: { kind: "banned", untilAt: 5 } },
  ]);
});
