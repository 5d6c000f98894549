import { describe, expect, it } from "vitest";
import { connectionSteps } from "../../components/connection-steps";
import { type Failure, fail, ok } from "../../utils/domain/failure";

describe("the steps of connecting", () => {
  it("are all open while the test runs", () => {
    expect(new Set(Object.values(connectionSteps(null)))).toEqual(new Set(["open"]));
  });

  it("have all passed when it succeeds", () => {
    expect(new Set(Object.values(connectionSteps(ok(null))))).toEqual(new Set(["passed"]));
  });

  it.each<[Failure, string]>([
    [{ kind: "timeout" }, "reached"],
    [{ kind: "clock-skew", skewMs: 1 }, "clock"],
    [{ kind: "key-refused" }, "key"],
    [{ kind: "secret-mismatch" }, "secret"],
    [{ kind: "key-too-powerful", rights: [] }, "rights"],
    [{ kind: "storage", reason: "QuotaExceededError" }, "kept"],
  ])("stop where %j stopped them", (failure, step) => {
    const states = Object.entries(connectionSteps(fail(failure)));
    const at = states.findIndex(([name]) => name === step);
    expect(states.map(([, state]) => state)).toEqual(
      states.map((_, index) => (index < at ? "passed" : index === at ? "failed" : "open")),
    );
  });
});
