// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { Amount } from "../../components/Amount";
import { draw } from "./draw";

describe("an amount", () => {
  it("is exact for machines and rounded for the eye", () => {
    const { container, amounts } = draw(<Amount value="81205.0834" unit="USD" />);
    expect(amounts()).toEqual(["81205.0834"]);
    expect(container.textContent).toBe("$81,205.08");
  });

  it("that is unknown is a dash, never a zero", () => {
    const { container, amounts } = draw(<Amount value={null} unit="BTC" />);
    expect(amounts()).toEqual([]);
    expect(container.textContent).toBe("—unknown");
  });

  it.each(["0", "1234567.12345678"])("leaves no digit while hidden, and always the same mask: %s", (value) => {
    const { container } = draw(<Amount value={value} unit="BTC" pad="000" />, { hidden: true });
    expect(container.innerHTML).not.toMatch(/\d/);
    expect(container.textContent).toBe("••••••hidden");
  });
});
