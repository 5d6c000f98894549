interface StorageBuckets {
  open(name: string, options: object): Promise<{ indexedDB: IDBFactory }>;
}

/** A second place for databases, in files of its own: a storage bucket, where the browser has them (Chrome 122). */
export async function secondPlace(): Promise<IDBFactory | null> {
  const { storageBuckets } = navigator as Navigator & { storageBuckets?: StorageBuckets };
  const bucket = await storageBuckets?.open("twin", { persisted: true, durability: "strict" });
  return bucket?.indexedDB ?? null;
}
