import { expect, it } from "vitest";
import { formatBytes } from "@/utils/format-bytes";
import { stubI18n } from "../components/i18n-stub";

it.each([
  [0, "0 byte"],
  [999, "999 byte"],
  [1000, "1 kB"],
  [1_834_567, "1.83 MB"],
  [12_000_000_000, "12 GB"],
  [3_400_000_000_000, "3,400 GB"],
])("%i bytes are %s", (bytes, said) => {
  stubI18n("en");
  expect(formatBytes(bytes)).toBe(said);
});
