// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { DamageNotice } from "../../components/DamageNotice";
import type { DamageView } from "../../utils/domain/view";
import { NOW } from "./a-view";
import { draw } from "./draw";

const DAMAGE: DamageView = {
  days: 31,
  since: NOW,
  spans: [
    { account: "Main", wallet: "spot", first: "2026-10-01", last: "2026-10-30" },
    { account: "Main", wallet: "futures", first: "2026-11-02", last: "2026-11-02" },
  ],
};

function notice(damage: DamageView, language = "en") {
  const drawn = draw(<DamageNotice damage={damage} now={NOW} />, { language });
  return { ...drawn, items: () => screen.getAllByRole("listitem").map(({ textContent }) => textContent) };
}

describe("a notice of damage", () => {
  it("says how many days are missing, since when, and which of which wallet", () => {
    const { container, items, times } = notice(DAMAGE);
    expect(container.textContent).toContain("31 days are missing from the archive");
    expect(items()).toEqual(["Spot: 1 Oct to 30 Oct", "Futures: 2 Nov"]);
    expect(times()).toEqual(["2026-11-22", "2026-10-01", "2026-10-30", "2026-11-02"]);
  });

  it("counts one day as one", () => {
    expect(notice({ ...DAMAGE, days: 1 }).container.textContent).toContain("1 day is missing");
  });

  it("names the account where several are concerned", () => {
    const second = { account: "Family", wallet: "spot" as const, first: "2026-10-01", last: "2026-10-02" };
    expect(notice({ ...DAMAGE, spans: [...DAMAGE.spans, second] }).items()[2]).toBe("Family · Spot: 1 Oct to 2 Oct");
  });

  it("speaks Chinese", () => {
    expect(notice(DAMAGE, "zh-CN").container.textContent).toContain("存档中缺少 31 天的数据");
  });

  it("can be dismissed where that is offered", () => {
    const onDismiss = vi.fn();
    notice(DAMAGE);
    expect(screen.queryByRole("button")).toBeNull();
    draw(<DamageNotice damage={DAMAGE} now={NOW} onDismiss={onDismiss} />);
    fireEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(onDismiss).toHaveBeenCalledOnce();
  });
});
