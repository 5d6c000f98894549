import { useState } from "preact/hooks";
import type { Failure, Result } from "../utils/domain/failure";
import { t } from "../utils/i18n";
import { DeleteDialog } from "./DeleteDialog";
import { FailureNotice } from "./FailureNotice";

interface Props {
  accounts: number;
  snapshots: number;
  onDelete(): Promise<Result<null>>;
  /** ms since the epoch. */
  now: number;
}

/** Deletes everything after a second question. Where that fails it says so; where it does not, nothing is left to say it. */
export function DeleteEverything({ accounts, snapshots, onDelete, now }: Props) {
  const [asking, ask] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const remove = async () => {
    setBusy(true);
    setFailure(null);
    const answer = await onDelete();
    setBusy(false);
    if (!answer.ok) setFailure(answer.failure);
  };
  return (
    <>
      <button type="button" class="danger" aria-disabled={busy} onClick={() => ask(!busy)}>
        {t("deleteEverything")}
      </button>
      <p role="status">{busy && t("deleting")}</p>
      {failure && <FailureNotice failure={failure} day={null} now={now} onRetry={remove} />}
      {asking && (
        <DeleteDialog accounts={accounts} snapshots={snapshots} onDelete={remove} onClose={() => ask(false)} />
      )}
    </>
  );
}
