// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { FailureNotice } from "../../components/FailureNotice";
import type { Failure } from "../../utils/domain/failure";
import { DAY, NOW } from "./a-view";
import { draw } from "./draw";
import { EVERY_FAILURE } from "./every-failure";

function notice(failure: Failure, language = "en") {
  const handlers = { onRetry: vi.fn(), onEditKey: vi.fn(), onGrant: vi.fn() };
  const drawn = draw(<FailureNotice failure={failure} day={DAY} now={NOW} {...handlers} />, { language });
  return { ...drawn, ...handlers, text: drawn.container.textContent ?? "" };
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
});
