import { useEffect, useState } from "preact/hooks";
import { useNow } from "../../components/hooks/use-now";
import { useOnline } from "../../components/hooks/use-online";
import { onArchiveChange } from "../../utils/archive/on-change";
import type { Failure, Result } from "../../utils/domain/failure";
import type { ShownProgress } from "../../utils/domain/progress";
import { isAlive, watchSync } from "../../utils/progress";
import { connect, grantAccess, remove, rename, sync, version } from "./commands";
import { loadViews, type Views } from "./load-views";
import { Options } from "./Options";

/** Joins the options page to the archive, the running sync and the commands. */
export function App({ first }: { first: Views }) {
  const [loaded, setLoaded] = useState(first);
  const [shown, setShown] = useState<ShownProgress | null>(null);
  /** Why the last run ended early, and what a press of a button brought. */
  const [stopped, setStopped] = useState<Failure | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const now = useNow(1000);
  const progress = shown && isAlive(shown, now) ? shown : null;
  const online = useOnline();

  const load = async () => setLoaded(await loadViews());
  useEffect(() => onArchiveChange(load), []);
  useEffect(
    () =>
      watchSync((sync) => {
        setShown(sync.progress);
        setStopped(sync.stopped);
      }),
    [],
  );
  useEffect(() => {
    document.documentElement.dataset["ready"] = "";
  }, []);

  const run = async (command: Promise<Result<unknown>>) => {
    setFailure(null);
    const result = await command;
    if (!result.ok) setFailure(result.failure);
    await load();
  };

  return (
    <Options
      {...loaded}
      progress={progress}
      failure={failure ?? stopped}
      version={version()}
      online={online}
      now={now}
      onConnect={async (connection) => {
        const result = await connect(connection);
        await load();
        return result;
      }}
      onRename={(id, name) => run(rename({ id, name }))}
      onRemove={(id, history) => run(remove({ id, history }))}
      onSync={() => {
        if (progress === null) run(sync());
      }}
      onGrant={(host) => run(grantAccess(host))}
    />
  );
}
