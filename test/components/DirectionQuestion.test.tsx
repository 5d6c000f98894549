// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { expect, it } from "vitest";
import { Popup } from "../../entrypoints/popup/Popup";
import type { Direction } from "../../utils/domain/display";
import { aView } from "./a-view";
import { draw } from "./draw";
import { popupProps } from "./popup-props";

function popup(direction: Direction | null, over = {}) {
  const props = popupProps(over);
  draw(<Popup {...props} />, { display: { direction } });
  return props;
}
const asked = () => screen.queryByRole("group", { name: "Which colours do you read gains and losses in?" });

it("is asked until it is answered, each answer in its own colours", () => {
  const { onDisplay } = popup(null);
  const offered = [...(asked()?.querySelectorAll("button") ?? [])];
  expect(offered.map((button) => button.dataset["direction"])).toEqual(["green-up", "red-up", "blue-orange", "none"]);
  fireEvent.click(screen.getByRole("button", { name: "Red up" }));
  expect(onDisplay).toHaveBeenCalledExactlyOnceWith({ direction: "red-up" });
  popup("red-up");
  expect(asked()).toBeNull();
});

it("is not asked before there is a change, nor while everything is hidden", () => {
  popup(null, { view: aView({ change: null }) });
  expect(asked()).toBeNull();
  popup(null, { hiding: "everything" });
  expect(asked()).toBeNull();
});
