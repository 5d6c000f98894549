import type { PageName } from "./pages.ts";
import type { Pose, Stage } from "./stage.ts";

/** Something a user may see on a page. */
export interface State {
  name: string;
  /** The popup unless told otherwise. */
  pages?: PageName[];
  /** What happens before, once; it stays for the states that follow in the same scene. */
  before?(stage: Stage): Promise<unknown>;
  /** What is done on the first of its pages, whenever that was opened: a menu opened, a field filled. */
  pose?(pose: Pose): Promise<unknown>;
  /** What of the page is in the picture, as a selector; all of it unless told otherwise. */
  part?: string;
}

/** States that follow from each other in one browser. */
export interface Scene {
  states: State[];
}
