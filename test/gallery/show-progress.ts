import type { Progress } from "../../utils/domain/progress.ts";
import type { Pose, Stage } from "./stage.ts";

/** A pose: a run that stands still, told as its worker tells it; a real one would go on while pictures are taken. */
export function showProgress(progressAt: (stage: Stage) => Progress) {
  return ({ stage }: Pose): Promise<void> =>
    stage.extension.evaluate(
      (api, told) => api.storage.session.set({ progress: { ...told, at: Date.now() } }),
      progressAt(stage),
    );
}
