import { deleteDB } from "idb";
import { DATABASE, RESCUE_DATABASE } from "./schema";

/** Deletes the archive, and the copy that an interrupted rescue may have left. */
export async function eraseArchive(): Promise<void> {
  await deleteDB(RESCUE_DATABASE);
  await deleteDB(DATABASE);
}
