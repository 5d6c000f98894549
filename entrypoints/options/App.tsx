import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useNow } from "../../components/hooks/use-now";
import { useOnline } from "../../components/hooks/use-online";
import { keepFocus } from "../../components/keep-focus";
import { onArchiveChange } from "../../utils/archive/on-change";
import type { Failure, Result } from "../../utils/domain/failure";
import type { ShownProgress } from "../../utils/domain/progress";
import type { VaultState } from "../../utils/domain/vault-state";
import { exportFile } from "../../utils/export-file";
import { t } from "../../utils/i18n";
import { isAlive, watchSync } from "../../utils/progress";
import { checkUpdate, copyDetails, exportArchive } from "../../utils/rescue";
import { showDisplay } from "../../utils/show-display";
import * as commands from "./commands";
import { type Loaded, loadArchive } from "./load-archive";
import { allowNotifications, useNotificationPermission } from "./notification-permission";
import { Options } from "./Options";
import { oneAtATime } from "./one-at-a-time";
import { changeOpenKeys, useOpenKeys } from "./open-keys";
import { readDiagnostics } from "./read-diagnostics";
import { readHash } from "./read-hash";
import { useDisplay } from "./use-display";

/** Joins the options page to the archive, the running sync and the commands. `runs` is how many are shown at first. */
export function App({ first, runs }: { first: Loaded; runs: number }) {
  const [loaded, setLoaded] = useState(first);
  const [shown, setShown] = useState<ShownProgress | null>(null);
  /** Why the last run ended early, and what a press of a button brought. */
  const [stopped, setStopped] = useState<Failure | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [vault, setVault] = useState<VaultState | null>(null);
  /** How often everything was deleted: each time the page begins anew. */
  const [erasures, setErasures] = useState(0);
  const [asked, ask] = useState(() => readHash(location.hash));
  const limit = useRef(runs);
  const here = useNow(1000);
  const now = here + (loaded.view?.clockOffsetMs ?? 0);
  const progress = shown && isAlive(shown, here) ? shown : null;
  const online = useOnline();

  const load = useMemo(
    () =>
      oneAtATime(async () => {
        const next = await loadArchive(limit.current);
        await showDisplay(next.display);
        setLoaded(next);
        setVault(await commands.vaultState());
      }),
    [],
  );
  useEffect(() => {
    void load();
    return onArchiveChange(load);
  }, []);
  useEffect(() => {
    const follow = () => ask(readHash(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  useEffect(
    () =>
      watchSync((sync) => {
        setShown(sync.progress);
        setStopped(sync.stopped);
      }),
    [],
  );
  useEffect(() => {
    document.title = t("optionsTitle");
  }, [loaded.display.language]);
  useEffect(() => {
    document.documentElement.dataset["ready"] = "";
    return keepFocus();
  }, []);

  const replaced = loaded.view?.accounts.find(({ id }) => id === asked?.id) ?? null;
  const leaveReplacing = () => {
    history.replaceState(null, "", "#connect");
    ask(null);
  };
  const run = async (command: Promise<Result<unknown>>) => {
    setFailure(null);
    const result = await command;
    if (!result.ok) setFailure(result.failure);
    await load();
  };
  const { display, set } = useDisplay(loaded.display, (changes) => run(commands.setDisplay(changes)));

  const reloading = async (command: Promise<Result<null>>) => {
    const result = await command;
    await load();
    return result;
  };

  return (
    <Options
      key={erasures}
      {...loaded}
      display={display}
      notifications={useNotificationPermission()}
      openKeys={useOpenKeys()}
      erased={erasures > 0}
      progress={progress}
      failure={failure ?? stopped}
      version={commands.version()}
      online={online}
      now={now}
      vault={vault}
      replaces={replaced}
      preset={asked?.preset ?? null}
      onConnect={async (key, tell) => {
        const result = await commands.connect(key, tell);
        await load();
        if (result.ok) leaveReplacing();
        return result;
      }}
      onMakeKeyPair={commands.makeKeyPair}
      onSetPassphrase={commands.setPassphrase}
      onUnlock={(passphrase) => reloading(commands.unlock(passphrase))}
      onChangePassphrase={(current, next) => reloading(commands.changePassphrase(current, next))}
      onLock={() => run(commands.lock())}
      onSetAutoLock={(minutes) => run(commands.setAutoLock(minutes))}
      onRename={(id, name) => run(commands.change({ id, name }))}
      onPause={(id, paused) => run(commands.change({ id, paused }))}
      onOrder={(ids) => run(commands.order(ids))}
      onRemove={(id, history) => run(commands.remove({ id, history }))}
      onSync={() => {
        if (progress === null) run(loaded.view?.demo ? commands.demo(now) : commands.sync());
      }}
      onShowAllRuns={() => {
        limit.current = Number.POSITIVE_INFINITY;
        load();
      }}
      onGrant={async (host) => {
        const granted = await commands.grantAccess();
        if (granted) void run(commands.sync());
        else setFailure({ kind: "permission-missing", host });
        return granted;
      }}
      rescue={{ onCopyDetails: copyDetails, onCheckUpdate: checkUpdate, onExport: exportArchive }}
      onDismissDamage={() => run(commands.dismissDamage())}
      onSet={set}
      onAllow={allowNotifications}
      onChangeKeys={changeOpenKeys}
      onExport={exportFile}
      onDelete={async () => {
        const result = await reloading(commands.deleteEverything());
        if (result.ok) setErasures((before) => before + 1);
        return result;
      }}
      onReadDiagnostics={() => readDiagnostics({ vault, stopped, nowAt: now })}
    />
  );
}
