// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { expect, it, vi } from "vitest";
import { deferred } from "../../components/deferred";
import { draw } from "./draw";

const Hello = ({ name }: { name: string }) => <p>{`hello ${name}`}</p>;

it("is loaded when it is first drawn, and once", async () => {
  const load = vi.fn(async () => Hello);
  const Deferred = deferred(load);
  expect(load).not.toHaveBeenCalled();
  const { container } = draw(
    <>
      <Deferred name="a" />
      <Deferred name="b" />
    </>,
  );
  expect(container.textContent).toBe("");
  await screen.findByText("hello b");
  expect(container.textContent).toBe("hello ahello b");
  expect(load).toHaveBeenCalledOnce();
});

it("is there at once where it was prepared", async () => {
  const Deferred = deferred(async () => Hello);
  await Deferred.prepare();
  expect(draw(<Deferred name="a" />).container.textContent).toBe("hello a");
});
