import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { AssetLine, type ReadLine } from "../../components/asset-line";
import { Displayed } from "../../components/displayed";
import { useNow } from "../../components/hooks/use-now";
import { useOnline } from "../../components/hooks/use-online";
import { onArchiveChange } from "../../utils/archive/on-change";
import { readView } from "../../utils/archive/read-view";
import { type Display, hidingOf } from "../../utils/domain/display";
import type { Failure } from "../../utils/domain/failure";
import type { VaultState } from "../../utils/domain/vault-state";
import type { View } from "../../utils/domain/view";
import { isAlive, type ShownSync, watchSync } from "../../utils/progress";
import { showDisplay } from "../../utils/show-display";
import * as commands from "./commands";
import { remember } from "./memory";
import { Popup } from "./Popup";
import { readDisplay } from "./read-display";

const NEXT = { shown: "amounts", amounts: "everything", everything: "shown" } as const;

interface Props {
  /** What is painted at first, as it is. */
  first: View | null;
  display: Display;
  sync: ShownSync;
}

/** Joins the popup to the archive, the running sync and the commands. */
export function App(props: Props) {
  const [view, setView] = useState(props.first);
  const [display, setDisplay] = useState(props.display);
  const [hiding, setHiding] = useState(() => hidingOf(props.display));
  const [account, setAccount] = useState(props.first?.id ?? "all");
  const [{ progress: shown, stopped }, setSync] = useState(props.sync);
  /** What a press of a button brought. */
  const [failure, setFailure] = useState<Failure | null>(null);
  const [vault, setVault] = useState<VaultState | null>(null);
  /** Changes of the display that are under way: until they are there, the page is ahead of the record. */
  const changing = useRef(0);
  // By the second only while something is counted down; a popup left open otherwise rests.
  const here = useNow(shown?.doing === "waiting" || stopped !== null ? 1000 : 15_000);
  const now = here + (view?.clockOffsetMs ?? 0);
  const online = useOnline();
  const progress = shown && isAlive(shown, here) ? shown : null;

  const load = async () => {
    const next = (await readView(account)) ?? (await readView("all"));
    const wanted = next?.display ?? (await readDisplay());
    if (changing.current === 0) {
      await showDisplay(wanted);
      if (wanted.hiding !== display.hiding) setHiding(hidingOf(wanted));
      setDisplay(wanted);
    }
    setView(next);
  };
  const newest = useRef(load);
  newest.current = load;

  useEffect(() => {
    if (account !== view?.id) void newest.current();
    commands.vaultState().then(setVault);
    return onArchiveChange(() => {
      setFailure(null);
      void newest.current();
      commands.vaultState().then(setVault);
    });
  }, [account]);
  useEffect(() => watchSync(setSync), []);
  useEffect(() => {
    document.documentElement.dataset["ready"] = "";
    void import("../../components/keep-focus").then(({ keepFocus }) => keepFocus());
    void import("../../components/close-innermost").then(({ closeInnermost }) => closeInnermost());
  }, []);

  const run = async (command: Promise<Failure | null>) => {
    setFailure(null);
    setFailure(await command);
  };
  const change = async (changes: Partial<Display>) => {
    changing.current += 1;
    const next = { ...display, ...changes };
    setDisplay(next);
    await showDisplay(next);
    await run(commands.setDisplay(changes));
    changing.current -= 1;
    await newest.current();
  };
  const rescue = () => import("../../utils/rescue");

  /** Read when an asset is opened: the record the popup paints from holds one close. */
  const readLine = useCallback<ReadLine>(
    async ({ asset, value }) => {
      if (!view || view.day === null) return [];
      const accounts = view.id === "all" ? view.accounts.map(({ id }) => id) : [view.id];
      const { readAssetLine } = await import("../../utils/archive/read-asset-line");
      return readAssetLine(accounts, view.day, { asset, priced: value.btc !== null });
    },
    [view],
  );

  return (
    <Displayed.Provider value={display}>
      <AssetLine.Provider value={readLine}>
        <Popup
          view={view}
          progress={progress}
          failure={failure ?? stopped}
          locked={vault?.locked ?? false}
          hiding={hiding}
          online={online}
          now={now}
          onAccount={(id) => {
            remember("account", id);
            setAccount(id);
          }}
          onHide={() => {
            setHiding(NEXT[hiding]);
            void change({ hiding: NEXT[hiding] });
          }}
          // Even while a sync seems to be under way: its worker may have died, and one that lives is only joined.
          onSync={() => run(view?.demo ? commands.demo(now) : commands.sync())}
          onSettings={commands.openOptions}
          onShowKept={commands.showKept}
          onDismissDamage={() => run(commands.dismissDamage())}
          onEditKey={commands.editKey}
          onUnlock={async (passphrase) => {
            const result = await commands.unlock(passphrase);
            if (result.ok) setVault(await commands.vaultState());
            return result;
          }}
          onLock={vault?.mode === "passphrase" && !vault.locked ? () => run(commands.lock()) : undefined}
          onDisplay={(changes) => void change(changes)}
          onDemo={() => run(commands.demo(now))}
          onRemoveDemo={() => run(commands.removeDemo())}
          handlers={{
            onGrant: (host) => void run(commands.grantAccess(host)),
            onCopyDetails: async (what) => (await rescue()).copyDetails(what),
            onCheckUpdate: async () => (await rescue()).checkUpdate(),
            onExport: async () => (await rescue()).exportArchive(),
          }}
        />
      </AssetLine.Provider>
    </Displayed.Provider>
  );
}
