import { t } from "../utils/i18n";
import { KeyList } from "./KeyList";
import { SwitchSetting } from "./SwitchSetting";
import "./ShortcutSettings.css";

interface Props {
  /** Whether single keys are commands. */
  on: boolean;
  onSwitch(on: boolean): void;
  /** The keys that open the popup; empty where there are none, `null` until that is known. */
  openKeys: string | null;
  onChangeKeys(): void;
}

/** The keys that open Daybook, and those that do something in its popup. */
export function ShortcutSettings({ on, onSwitch, openKeys, onChangeKeys }: Props) {
  return (
    <>
      <div class="open-keys">
        <span>{t("openByKeys")}</span>
        {openKeys === "" ? <span class="muted">{t("keysUnset")}</span> : <kbd>{openKeys}</kbd>}
        <button type="button" onClick={onChangeKeys}>
          {t("changeKeys")}
        </button>
      </div>
      <p class="setting-about">{t("changeKeysAbout")}</p>
      <SwitchSetting label={t("singleKeys")} on={on} onSwitch={onSwitch} />
      <KeyList on={on} />
    </>
  );
}
