import { useEffect, useState } from "preact/hooks";
import { useNow } from "../../components/hooks/use-now";
import { useOnline } from "../../components/hooks/use-online";
import { onArchiveChange } from "../../utils/archive/on-change";
import { readView } from "../../utils/archive/read-view";
import type { Failure } from "../../utils/domain/failure";
import type { ShownProgress } from "../../utils/domain/progress";
import type { View } from "../../utils/domain/view";
import { isAlive, watchSync } from "../../utils/progress";
import { readDisplay } from "../../utils/read-display";
import { showDisplay } from "../../utils/show-display";
import { editKey, grantAccess, isLocked, openOptions, sync, unlock } from "./commands";
import { recall, remember } from "./memory";
import { Popup } from "./Popup";

/** Joins the popup to the archive, the running sync and the commands. `first` is painted as it is. */
export function App({ first }: { first: View | null }) {
  const [view, setView] = useState(first);
  const [account, setAccount] = useState(first?.id ?? "all");
  const [shown, setShown] = useState<ShownProgress | null>(null);
  /** Why the last run ended early, and what a press of a button brought. */
  const [stopped, setStopped] = useState<Failure | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [locked, setLocked] = useState(false);
  const [hidden, setHidden] = useState(() => recall("hidden") === "yes");
  // By the second only while something is counted down; a popup left open otherwise rests.
  const here = useNow(shown?.doing === "waiting" || stopped !== null ? 1000 : 15_000);
  const online = useOnline();
  const progress = shown && isAlive(shown, here) ? shown : null;

  useEffect(() => {
    const load = async () => {
      const next = (await readView(account)) ?? (await readView("all"));
      await showDisplay(next?.display ?? (await readDisplay()));
      setView(next);
      setFailure(null);
      setLocked(await isLocked());
    };
    if (account !== view?.id) load();
    else isLocked().then(setLocked);
    return onArchiveChange(load);
  }, [account]);

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

  const run = async (command: Promise<Failure | null>) => {
    setFailure(null);
    setFailure(await command);
  };

  return (
    <Popup
      view={view}
      progress={progress}
      failure={failure ?? stopped}
      locked={locked}
      hidden={hidden}
      online={online}
      now={here + (view?.clockOffsetMs ?? 0)}
      onAccount={(id) => {
        remember("account", id);
        setAccount(id);
      }}
      onHide={() => {
        remember("hidden", hidden ? "no" : "yes");
        setHidden(!hidden);
      }}
      onSync={() => run(sync())}
      onSettings={openOptions}
      onEditKey={editKey}
      onUnlock={async (passphrase) => {
        const result = await unlock(passphrase);
        setLocked(!result.ok);
        return result;
      }}
      onGrant={(host) => run(grantAccess(host))}
    />
  );
}
