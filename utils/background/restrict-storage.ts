import { browser } from "../browser";

type Restrictable = { setAccessLevel?: (level: { accessLevel: "TRUSTED_CONTEXTS" }) => Promise<void> };

/** Keeps content scripts out of both storages, where the browser can. Daybook has none; this holds if one ever gets in. */
export async function restrictStorage(): Promise<void> {
  const { local, session } = browser.storage as unknown as Record<"local" | "session", Restrictable>;
  await Promise.all([local, session].map((area) => area.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" })));
}
