// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { FailureNotice } from "../../components/FailureNotice";
import { Say } from "../../components/say";
import type { Failure } from "../../utils/domain/failure";
import { DAY, NOW } from "./a-view";
import { draw } from "./draw";
import { EVERY_FAILURE } from "./every-failure";

function notice(failure: Failure, language = "en") {
  const handlers = {
    onRetry: vi.fn(),
    onEditKey: vi.fn(),
    onGrant: vi.fn(),
    onCopyDetails: vi.fn(async () => "copied" as const),
    onCheckUpdate: vi.fn(async () => "updateNone" as const),
    onExport: vi.fn(async () => "notExported" as const),
  };
  const say = vi.fn();
  const drawn = draw(
    <Say.Provider value={say}>
      <FailureNotice failure={failure} day={DAY} now={NOW} nextAt={NOW + 3_600_000} {...handlers} />
    </Say.Provider>,
    { language },
  );
  return { ...drawn, ...handlers, say, text: drawn.container.textContent ?? "" };
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("a failure notice", () => {
  it.each(EVERY_FAILURE)("has words for $kind in both languages", (failure) => {
    const english = notice(failure).text;
    const chinese = notice(failure, "zh-CN").text;
    expect(english.length).toBeGreaterThan(12);
    expect(chinese).toMatch(/\p{Script=Han}{3}/u);
    expect(chinese).not.toBe(english);
  });

  it("of a refused key tells what to check, the address Binance saw, and leads to the key", () => {
    const { text, onEditKey } = notice({ kind: "key-refused", ip: "203.0.113.7" });
    expect(text).toContain("Binance saw 203.0.113.7");
    expect(screen.getAllByRole("listitem")).toHaveLength(5);
    expect(screen.getByRole("link", { name: "Open API management" }).getAttribute("rel")).toBe("noreferrer");
    press("Edit key");
    expect(onEditKey).toHaveBeenCalledOnce();
  });

  it("of a removed permission asks for that very host", () => {
    const { text, onGrant } = notice({ kind: "permission-missing", host: "https://api.binance.com/*" });
    expect(text).toContain("Access to api.binance.com was removed");
    press("Grant access");
    expect(onGrant).toHaveBeenCalledWith("https://api.binance.com/*");
  });

  it("of a timeout says which close is still shown, and tries again", () => {
    const { times, onRetry } = notice({ kind: "timeout" });
    expect(times()).toEqual([DAY]);
    press("Try again");
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it("of a limit counts down, and offers nothing before it is over", () => {
    expect(notice({ kind: "rate-limited", untilAt: NOW + 130_000 }).text).toContain("wait 2:10");
    expect(screen.queryByRole("button")).toBeNull();
    notice({ kind: "rate-limited", untilAt: NOW - 1 });
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });

  it("of a clock says by how much it is off", () => {
    expect(notice({ kind: "clock-skew", skewMs: -47_200 }).text).toContain("Your clock is 47 s off");
    expect(notice({ kind: "clock-skew", skewMs: 600_000 }).text).toContain("Your clock is 10 min off");
  });

  it("of trouble at Binance says when the next try is, and tries at once", () => {
    const { text, times, onRetry } = notice({ kind: "exchange-trouble", status: 503 });
    expect(text).toContain("Nothing lost. Next try ");
    expect(times()[0]).toBe(new Date(NOW + 3_600_000).toISOString());
    press("Try now");
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it("of an answer that is not understood copies what a report needs, and asks for an update", async () => {
    const failure = { kind: "unexpected-answer", detail: "snapshotVos.0.data" } as const;
    const { onCopyDetails, onCheckUpdate, say } = notice(failure);
    press("Copy details");
    await screen.findByText("Copied");
    expect(onCopyDetails).toHaveBeenCalledWith(failure);
    press("Check for update");
    await screen.findByText("This is the newest version.");
    expect(onCheckUpdate).toHaveBeenCalledOnce();
    expect(say.mock.calls).toEqual([["Copied"], ["This is the newest version."]]);
  });

  it("of a full disk exports what there is, says when it cannot, and tries again", async () => {
    const { onExport, onRetry } = notice({ kind: "storage", reason: "QuotaExceededError" });
    press("Export");
    await screen.findByText("Could not be exported.");
    expect(onExport).toHaveBeenCalledOnce();
    press("Try again");
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it.each([
    [{ kind: "key-refused" }, ["Open API management", "Edit key"]],
    [{ kind: "key-malformed" }, ["Edit key"]],
    [{ kind: "secret-mismatch" }, ["Edit key"]],
    [{ kind: "clock-skew", skewMs: 1 }, ["Try again"]],
    [{ kind: "rate-limited", untilAt: NOW + 1000 }, []],
    [{ kind: "banned", untilAt: NOW + 1000 }, []],
    [{ kind: "blocked", status: 403 }, ["Try again"]],
    [{ kind: "exchange-trouble", status: 500 }, ["Try now"]],
    [{ kind: "timeout" }, ["Try again"]],
    [{ kind: "offline" }, ["Try again"]],
    [{ kind: "unexpected-answer", detail: "a" }, ["Copy details", "Check for update"]],
    [{ kind: "permission-missing", host: "" }, ["Grant access"]],
    [{ kind: "storage", reason: "a" }, ["Export", "Try again"]],
    [{ kind: "storage", reason: "KeepsNothing" }, ["Try again"]],
    [{ kind: "archive-newer" }, ["Check for update"]],
    [{ kind: "key-damaged" }, ["Edit key"]],
  ] satisfies [Failure, string[]][])("of %j ends in %j", (failure, expected) => {
    const { container } = notice(failure);
    const actions = [...container.querySelectorAll("button, a")].map((action) => action.textContent);
    expect(actions).toEqual(expected);
  });
});
