// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ExportedFile, ExportPanel } from "../../components/ExportPanel";
import { draw } from "./draw";

const FILE: ExportedFile = { name: "daybook-2026-11-22.json", file: new Blob(["{}"]), snapshots: 90, unreadable: 0 };
const saved: string[] = [];

beforeEach(() => {
  saved.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(`${this.download} from ${this.href}`);
  });
  let made = 0;
  vi.spyOn(URL, "createObjectURL").mockImplementation(() => `blob:${++made}`);
  vi.spyOn(URL, "revokeObjectURL").mockImplementation((url) => void saved.push(`revoked ${url}`));
});
afterEach(() => vi.restoreAllMocks());

const press = () => fireEvent.click(screen.getByRole("button", { name: "Export the archive" }));
const said = () => screen.getByRole("status").textContent;

describe("the export", () => {
  it("shows how far it is, then saves the file and can save it again", async () => {
    const { promise, resolve } = Promise.withResolvers<ExportedFile>();
    const onExport = vi.fn((tell: (done: number, of: number) => void) => {
      tell(100, 400);
      return promise;
    });
    draw(<ExportPanel onExport={onExport} />);
    press();
    const progress = await screen.findByRole<HTMLProgressElement>("progressbar", { name: "Reading the archive" });
    await vi.waitFor(() => expect([progress.value, progress.max]).toEqual([100, 400]));
    press();
    expect(onExport).toHaveBeenCalledOnce();
    resolve(FILE);
    const link = await screen.findByRole("link", { name: "Save daybook-2026-11-22.json" });
    await vi.waitFor(() => expect(saved).toEqual(["daybook-2026-11-22.json from blob:1"]));
    expect(link.getAttribute("href")).toBe("blob:1");
    expect(said()).toBe("The file is ready: 90 snapshots.");
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  it("lets go of the file when another is made", async () => {
    draw(<ExportPanel onExport={async () => FILE} />);
    press();
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    press();
    await vi.waitFor(() => expect(saved).toContain("revoked blob:1"));
  });

  it("says what is left out of it", async () => {
    draw(<ExportPanel onExport={async () => ({ ...FILE, snapshots: 1, unreadable: 2 })} />);
    press();
    await vi.waitFor(() => expect(said()).toBe("The file is ready: 1 snapshot. 2 could not be read and are left out."));
  });

  it("says that there is nothing, or that nothing could be read, and can be tried again", async () => {
    const onExport = vi.fn().mockResolvedValueOnce(null).mockRejectedValueOnce(new Error("no"));
    draw(<ExportPanel onExport={onExport} />);
    press();
    await vi.waitFor(() => expect(said()).toBe("There is nothing to export yet."));
    press();
    await vi.waitFor(() => expect(said()).toBe("The archive could not be read. Nothing was changed."));
    expect(HTMLAnchorElement.prototype.click).not.toHaveBeenCalled();
  });
});
