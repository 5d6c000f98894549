// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { StorageFacts, type Stored } from "../../components/StorageFacts";
import { NOW } from "./a-view";
import { draw } from "./draw";

function facts(over: Partial<Stored> = {}) {
  const stored = { snapshots: 1214, oldestDay: "2026-05-01", used: 1_830_000, twice: true, ...over };
  const { container } = draw(<StorageFacts stored={stored} now={NOW} />);
  const terms = [...container.querySelectorAll("dt")].map((dt) => [dt.textContent, dt.nextElementSibling?.textContent]);
  return Object.fromEntries(terms);
}

it("tells how much is kept, since when, and what room that takes", () => {
  expect(facts()).toEqual({
    "Snapshots kept": "1,214",
    "Oldest day": "1 May",
    "Storage used": "1.83 MBThe archive is kept twice, so that damage to one copy does no harm.",
  });
});

it("tells nothing that is not known", () => {
  expect(facts({ oldestDay: null, used: null, snapshots: 0 })).toEqual({ "Snapshots kept": "0" });
  expect(facts({ twice: false })).toMatchObject({ "Storage used": "1.83 MB" });
});
