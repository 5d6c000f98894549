import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_DISPLAY, type Display, displayOf, hidingOf, isSetting } from "@/utils/domain/display";

const SET: Display = {
  language: "zh_CN",
  theme: "dark",
  unit: "fiat",
  fiat: "JPY",
  smallBelow: "0.5",
  startHidden: "amounts",
  hiding: "everything",
  direction: "red-up",
  shortcuts: false,
  sort: "change",
  safeAbove: "3",
  dangerBelow: "1.1",
  notifyDaily: true,
  notifyFailed: true,
  notifyAtRisk: true,
  notifyMargin: true,
  marginBelow: "2.5",
  badge: "change",
};

describe("the display settings", () => {
  it("come back as they were stored", () => {
    expect(displayOf(JSON.parse(JSON.stringify(SET)))).toEqual(SET);
  });

  it.each([undefined, null, "dark", 7, [], { theme: "pink" }])("are the defaults where %j was stored", (stored) => {
    expect(displayOf(stored)).toEqual(DEFAULT_DISPLAY);
  });

  it("are the browser's language and theme, bitcoin and dollars, and nothing hidden, until the user says otherwise", () => {
    const { language, theme, unit, fiat, smallBelow, startHidden, hiding, shortcuts, sort } = DEFAULT_DISPLAY;
    expect({ language, theme, unit, fiat, smallBelow, startHidden, hiding, shortcuts, sort }).toEqual({
      language: "auto",
      theme: "system",
      unit: "BTC",
      fiat: "USD",
      smallBelow: "1",
      startHidden: "shown",
      hiding: "shown",
      shortcuts: true,
      sort: "value",
    });
  });

  it("tell nobody anything unasked, unless that was switched on", () => {
    const { notifyDaily, notifyFailed, notifyAtRisk, notifyMargin, badge, direction } = DEFAULT_DISPLAY;
    expect({ notifyDaily, notifyFailed, notifyAtRisk, notifyMargin, badge, direction }).toEqual({
      notifyDaily: false,
      notifyFailed: false,
      notifyAtRisk: false,
      notifyMargin: false,
      badge: "nothing",
      direction: null,
    });
  });

  it("fall back one by one: a bad value takes only itself along", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(SET)), fc.anything(), (name, value) => {
        const read = displayOf({ ...SET, [name]: value });
        const expected = isSetting(name, value) ? value : DEFAULT_DISPLAY[name as keyof Display];
        expect(read).toEqual({ ...SET, [name]: expected });
      }),
    );
  });

  it("hold nothing that is no setting", () => {
    expect(displayOf({ ...SET, constructor: "x", secret: "y" })).toEqual(SET);
  });
});

describe("a setting", () => {
  it.each([
    ["smallBelow", "-1"],
    ["smallBelow", "1e3"],
    ["smallBelow", ""],
    ["smallBelow", 1],
    ["dangerBelow", "1,3"],
    ["language", "zh-CN"],
    ["direction", undefined],
    ["toString", "x"],
    ["shortcuts", "yes"],
  ])("%s may not be %j", (name, value) => expect(isSetting(name, value)).toBe(false));

  it.each([
    ["smallBelow", "0"],
    ["safeAbove", "12.5"],
    ["direction", null],
    ["theme", "system"],
    ["unit", "BTC"],
    ["badge", "nothing"],
  ])("%s may be %j", (name, value) => expect(isSetting(name, value)).toBe(true));
});

it.each([
  ["shown", "shown", "shown"],
  ["shown", "amounts", "amounts"],
  ["amounts", "shown", "amounts"],
  ["everything", "amounts", "everything"],
] as const)("hidden at the start %s and left %s: %s", (startHidden, hiding, expected) => {
  expect(hidingOf({ ...DEFAULT_DISPLAY, startHidden, hiding })).toBe(expected);
});
