import { currencyName } from "../utils/currency-name";
import type { Display } from "../utils/domain/display";
import type { AmountName } from "../utils/domain/setting-problem";
import { FIATS } from "../utils/domain/view";
import { type MessageKey, t } from "../utils/i18n";
import { AmountSetting } from "./AmountSetting";
import { DirectionSetting } from "./DirectionSetting";
import { SelectSetting } from "./SelectSetting";
import { settingWords } from "./setting-words";

interface Props {
  display: Display;
  onSet(changes: Partial<Display>): void;
}

/** A text that elsewhere stands within a line, at the beginning of one. */
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** How Daybook looks: every setting takes hold as soon as it is chosen. */
export function DisplaySettings({ display, onSet }: Props) {
  const amount = (name: AmountName, label: MessageKey, about?: string) => (
    <AmountSetting
      label={t(label)}
      {...(about && { about })}
      name={name}
      value={display[name]}
      problem={(value) => settingWords(name, value, display)}
      onSet={(value) => onSet({ [name]: value })}
    />
  );
  return (
    <div class="settings">
      <SelectSetting
        label={t("languageSetting")}
        value={display.language}
        options={[
          ["auto", t("languageAuto")],
          ["en", t("languageEnglish")],
          ["zh_CN", t("languageChinese")],
        ]}
        onChoose={(language) => onSet({ language })}
      />
      <SelectSetting
        label={t("themeSetting")}
        value={display.theme}
        options={[
          ["system", t("themeSystem")],
          ["light", t("themeLight")],
          ["dark", t("themeDark")],
        ]}
        onChoose={(theme) => onSet({ theme })}
      />
      <SelectSetting
        label={t("fiatSetting")}
        {...(display.fiat === "USD" && { about: t("usdNote") })}
        value={display.fiat}
        options={FIATS.map((fiat) => [fiat, currencyName(fiat)] as const)}
        onChoose={(fiat) => onSet({ fiat })}
      />
      <SelectSetting
        label={t("unitSetting")}
        value={display.unit}
        options={[
          ["BTC", "BTC"],
          ["fiat", display.fiat],
        ]}
        onChoose={(unit) => onSet({ unit })}
      />
      {amount("smallBelow", "smallSetting", t("smallAbout", display.fiat))}
      <SelectSetting
        label={t("startHiddenSetting")}
        about={t("startHiddenAbout")}
        value={display.startHidden}
        options={[
          ["shown", t("hidingShown")],
          ["amounts", t("hidingAmounts")],
          ["everything", t("hidingEverything")],
        ]}
        onChoose={(startHidden) => onSet({ startHidden })}
      />
      <DirectionSetting direction={display.direction} onChoose={(direction) => onSet({ direction })} />
      <SelectSetting
        label={t("sortSetting")}
        value={display.sort}
        options={[
          ["value", capital(t("sortValue"))],
          ["name", capital(t("sortName"))],
          ["change", capital(t("sortChange"))],
        ]}
        onChoose={(sort) => onSet({ sort })}
      />
      <fieldset>
        <legend>{t("thresholds")}</legend>
        <div class="pair">
          {amount("safeAbove", "safeSetting")}
          {amount("dangerBelow", "dangerSetting")}
        </div>
        <p class="setting-about">{t("thresholdsAbout")}</p>
      </fieldset>
    </div>
  );
}
