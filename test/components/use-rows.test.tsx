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
function List({ items = ITEMS, looks = "a" }) {
  const rows = useRows(items, looks, (item) => <Row key={item.name} name={item.name} />);
  return <ul>{rows}</ul>;
}
const count = () => document.querySelectorAll("li").length;

it("are drawn a screenful first, then all, and each of them once", async () => {
  drawn.mockClear();
  const { rerender } = draw(<List />);
  expect(count()).toBe(8);
  await waitFor(() => expect(count()).toBe(100));
  rerender(<List />);
  rerender(<List items={[...ITEMS]} />);
  expect(drawn).toHaveBeenCalledTimes(100);
});

it("are drawn again where they look different or their items are others, and never fewer for it", async () => {
  const { rerender, container } = draw(<List />);
  await waitFor(() => expect(count()).toBe(100));
  drawn.mockClear();
  rerender(<List looks="b" />);
  expect(count()).toBe(100);
  expect(drawn).toHaveBeenCalledTimes(100);
  rerender(<List looks="b" items={[{ name: "new" }, ...ITEMS]} />);
  expect(container.querySelector("li")?.textContent).toBe("new");
  expect(drawn).toHaveBeenCalledTimes(101);
});
