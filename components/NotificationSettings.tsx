import { useState } from "preact/hooks";
import type { Display } from "../utils/domain/display";
import { type MessageKey, t } from "../utils/i18n";
import { AmountSetting } from "./AmountSetting";
import { SelectSetting } from "./SelectSetting";
import { SwitchSetting } from "./SwitchSetting";
import { settingWords } from "./setting-words";

type Switch = "notifyDaily" | "notifyFailed" | "notifyAtRisk" | "notifyMargin";

const SWITCHES: Record<Switch, MessageKey | null> = {
  notifyDaily: "notifyDailyAbout",
  notifyFailed: null,
  notifyAtRisk: "notifyAtRiskAbout",
  notifyMargin: "notifyMarginAbout",
};

interface Props {
  display: Display;
  /** Whether the browser lets notifications be shown; `null` until that is known. */
  allowed: boolean | null;
  /** Asks the browser for it; to be called straight from the click. */
  onAllow(): Promise<boolean>;
  onSet(changes: Partial<Display>): void;
}

/** What the user is told of outside of the pages, and what the badge shows. */
export function NotificationSettings({ display, allowed, onAllow, onSet }: Props) {
  const [refused, refuse] = useState<Switch | null>(null);
  const gone = allowed === false && Object.keys(SWITCHES).some((name) => display[name as Switch]);

  const turn = async (name: Switch, on: boolean) => {
    refuse(null);
    if (!on) return onSet({ [name]: false });
    if (await onAllow()) onSet({ [name]: true });
    else refuse(name);
  };

  return (
    <div class="settings">
      {gone && refused === null && <p class="setting-refused">{t("notifyGone")}</p>}
      {(Object.keys(SWITCHES) as Switch[]).map((name) => {
        const about = SWITCHES[name];
        return (
          <SwitchSetting
            key={name}
            label={t(name)}
            {...(about && { about: t(about) })}
            on={display[name] && allowed !== false}
            refused={refused === name ? t("notifyRefused") : undefined}
            onSwitch={(on) => turn(name, on)}
          >
            {name === "notifyMargin" && (
              <AmountSetting
                label={t("notifyMarginBelow")}
                name="marginBelow"
                value={display.marginBelow}
                problem={(value) => settingWords("marginBelow", value, display)}
                onSet={(marginBelow) => onSet({ marginBelow })}
              />
            )}
          </SwitchSetting>
        );
      })}
      <SelectSetting
        label={t("badgeSetting")}
        about={t("badgeAbout")}
        value={display.badge}
        options={[
          ["nothing", t("badgeNothing")],
          ["change", t("badgeDayChange")],
        ]}
        onChoose={(badge) => onSet({ badge })}
      />
    </div>
  );
}
