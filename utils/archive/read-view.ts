import { VIEW_VERSION, type View } from "../domain/view";
import { answerOf, openToRead } from "./open-to-read";

/**
 * The record a page paints from: an account's, or `all`. `null` before the first, where the browser keeps nothing, and
 * for a record of another version. Never creates the database; reads one that a newer Daybook has upgraded, too.
 */
export async function readView(id: string): Promise<View | null> {
  const database = await openToRead();
  try {
    const view: View | undefined =
      database && (await answerOf(database.transaction("view").objectStore("view").get(id)));
    return view?.v === VIEW_VERSION ? view : null;
  } catch {
    // No such store, or a record that no longer decodes: there is nothing to paint.
    return null;
  } finally {
    database?.close();
  }
}
