// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { expect, it, vi } from "vitest";
import { ConnectionResult } from "../../components/ConnectionResult";
import { NOTHING_CHECKED } from "../../utils/domain/checklist";
import { fail } from "../../utils/domain/failure";
import { NOW } from "./a-view";
import { draw } from "./draw";

it("leaves no line, once a test has failed, that it did not come to", () => {
  const events = { onRetry: vi.fn(), onSwap: vi.fn(), onAllowTrading: vi.fn(), onGrant: vi.fn() };
  draw(
    <ConnectionResult
      {...events}
      testing={false}
      checklist={{ ...NOTHING_CHECKED, reached: "ok", keyAccepted: "failed" }}
      result={fail({ kind: "secret-mismatch" })}
      replacing={false}
      mode="device"
      allowed={false}
      kind="HMAC"
      now={NOW}
    />,
  );
  const lines = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(lines).toEqual(["Binance reached: fine", "Key not accepted: a problem"]);
});
