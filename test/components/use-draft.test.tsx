// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { useDraft } from "../../components/hooks/use-draft";
import { draw } from "./draw";

afterEach(() => vi.unstubAllGlobals());

function Typed() {
  const [draft, setDraft] = useDraft("name", "nothing");
  return (
    <>
      <output>{draft}</output>
      <button type="button" onClick={() => setDraft("some")}>
        Type
      </button>
      <button type="button" onClick={() => setDraft("nothing")}>
        Done
      </button>
    </>
  );
}
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const shown = () => screen.getByRole("status").textContent;

it("is kept for the tab until it is done", async () => {
  draw(<Typed />);
  expect(shown()).toBe("nothing");
  press("Type");
  await vi.waitFor(() => expect(shown()).toBe("some"));
  draw(<Typed />, { reloaded: true });
  expect(shown()).toBe("some");
  press("Done");
  await vi.waitFor(() => expect(shown()).toBe("nothing"));
  expect(sessionStorage.length).toBe(0);
});

it("is nothing when what was kept is damaged", () => {
  draw(<Typed />);
  sessionStorage.setItem("draft:name", "{");
  draw(<Typed />, { reloaded: true });
  expect(shown()).toBe("nothing");
});

it("can be typed where the browser keeps nothing", async () => {
  const denied = () => {
    throw new DOMException("", "SecurityError");
  };
  draw(<Typed />);
  vi.stubGlobal("sessionStorage", { getItem: denied, setItem: denied, removeItem: denied });
  draw(<Typed />, { reloaded: true });
  press("Type");
  await vi.waitFor(() => expect(shown()).toBe("some"));
});
