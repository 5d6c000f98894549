interface StorageBuckets {
  open(name: string, options: object): Promise<{ indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

const NAME = "twin";

/** A second place for databases, in files of its own: a storage bucket, where the browser has them (Chrome 122). */
export async function secondPlace(): Promise<IDBFactory | null> {
  const bucket = await buckets()?.open(NAME, { persisted: true, durability: "strict" });
  return bucket?.indexedDB ?? null;
}

/** Deletes it with all that is in it. What were left there would come back from there. */
export async function eraseSecondPlace(): Promise<void> {
  await buckets()?.delete(NAME);
}

function buckets(): StorageBuckets | undefined {
  return (navigator as Navigator & { storageBuckets?: StorageBuckets }).storageBuckets;
}
