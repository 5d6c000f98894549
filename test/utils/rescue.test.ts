// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { checkUpdate, copyDetails, exportArchive } from "@/utils/rescue";

const writeText = vi.fn(async (_: string) => {});
const requestUpdateCheck = vi.fn();

const exported: { file: { name: string; file: Blob } | null } = { file: null };
vi.mock("@/utils/export-file", () => ({ exportFile: async () => exported.file }));

beforeEach(() => {
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  vi.stubGlobal("chrome", { runtime: { getManifest: () => ({ version: "1.2.3" }), requestUpdateCheck } });
});

describe("the details that are copied", () => {
  it("are the version, the browser, the kind and the place", async () => {
    expect(await copyDetails({ kind: "unexpected-answer", detail: "snapshotVos.0.data" })).toBe("copied");
    const lines = (writeText.mock.lastCall?.[0] ?? "").split("\n");
    expect([lines[0], lines[1], ...lines.slice(3)]).toEqual([
      "Daybook 1.2.3",
      navigator.userAgent,
      "unexpected-answer",
      "snapshotVos.0.data",
    ]);
  });

  it("are nothing that tells who somebody is", async () => {
    await copyDetails({ kind: "key-refused", ip: "203.0.113.7" });
    expect(writeText.mock.lastCall?.[0]).not.toContain("203.0.113.7");
  });

  it("may not get there", async () => {
    writeText.mockRejectedValueOnce(new Error());
    expect(await copyDetails({ kind: "timeout" })).toBe("notCopied");
  });
});

it.each([
  ["update_available", "updateFound"],
  ["no_update", "updateNone"],
  ["throttled", "updateUnknown"],
])("an update check that answers %s says %s", async (status, said) => {
  requestUpdateCheck.mockResolvedValueOnce({ status });
  expect(await checkUpdate()).toBe(said);
});

it("where the browser checks for nobody, it says where to ask", async () => {
  vi.stubGlobal("chrome", { runtime: {} });
  expect(await checkUpdate()).toBe("updateByHand");
});

it("an update check that fails says that it is not known", async () => {
  requestUpdateCheck.mockRejectedValueOnce(new Error());
  expect(await checkUpdate()).toBe("updateUnknown");
});

describe("the export", () => {
  it("is saved as one file under its name", async () => {
    exported.file = { name: "daybook-2026-11-22.json", file: new Blob(['{"daybook":1}\n']) };
    const saved: { name: string; url: string }[] = [];
    const blobs: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, url: this.href });
    });
    expect(await exportArchive()).toBe("exported");
    expect(saved).toEqual([{ name: "daybook-2026-11-22.json", url: "blob:1" }]);
    expect(await blobs[0]?.text()).toBe('{"daybook":1}\n');
  });

  it("says when there is nothing that can be read", async () => {
    exported.file = null;
    expect(await exportArchive()).toBe("notExported");
  });
});
