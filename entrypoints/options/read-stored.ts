import type { Stored } from "../../components/StorageFacts";
import { readHoldings } from "../../utils/archive/read-holdings";

/** What is kept and the room it takes. */
export async function readStored(): Promise<Stored> {
  const [holdings, used] = await Promise.all([
    readHoldings(),
    navigator.storage.estimate().then(
      ({ usage }) => usage ?? null,
      () => null,
    ),
  ]);
  // Where there are storage buckets the background keeps the archive's twin in one.
  return { ...holdings, used, twice: "storageBuckets" in navigator };
}
