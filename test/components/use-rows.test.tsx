// @vitest-environment happy-dom
import { waitFor } from "@testing-library/preact";
import { expect, it, vi } from "vitest";
import { useRows } from "../../components/hooks/use-rows";
import { draw } from "./draw";

const ITEMS = Array.from({ length: 100 }, (_, index) => ({ name: `row ${index}` }));
const drawn = vi.fn();

function Row({ name }: { name: string }) {
  drawn(name);
  return <li>{name}</li>;
}
function List({ items = ITEMS, list = "a" }) {
  const rows = useRows(items, list, (item) => <Row key={item.name} name={item.name} />);
  return <ul>{rows}</ul>;
}
const count = () => document.querySelectorAll("li").length;

it("are drawn a screenful first, then all, and each of them once", async () => {
  drawn.mockClear();
  const { rerender } = draw(<List />);
  expect(count()).toBe(12);
  await waitFor(() => expect(count()).toBe(100));
  rerender(<List />);
  rerender(<List items={[...ITEMS]} />);
  expect(drawn).toHaveBeenCalledTimes(100);
});

it("begin anew with another list, and change with their items", async () => {
  const { rerender, container } = draw(<List />);
  await waitFor(() => expect(count()).toBe(100));
  rerender(<List list="b" />);
  expect(count()).toBe(12);
  rerender(<List list="b" items={[{ name: "new" }, ...ITEMS]} />);
  expect(container.querySelector("li")?.textContent).toBe("new");
});
