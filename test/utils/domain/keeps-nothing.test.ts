import { expect, it } from "vitest";
import { whyNotOpened } from "@/utils/domain/keeps-nothing";

it("a browser without IndexedDB has a name of its own", () => {
  expect(whyNotOpened(new DOMException("", "InvalidStateError"))).toMatchObject({ name: "KeepsNothing" });
});

it.each([new DOMException("", "VersionError"), new Error("other"), null, undefined, "text"])(
  "anything else stays what it is: %s",
  (error) => expect(whyNotOpened(error)).toBe(error),
);
