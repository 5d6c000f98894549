import { ShortcutSettings } from "../../components/ShortcutSettings";
import { t } from "../../utils/i18n";
import type { Props } from "./Options";
import { Section } from "./Section";

/** The section about what can be done with the keyboard. */
export function Shortcuts({ display, openKeys, onSet, onChangeKeys }: Props) {
  return (
    <Section id="shortcuts" heading={t("shortcutsHeading")}>
      <ShortcutSettings
        on={display.shortcuts}
        onSwitch={(shortcuts) => onSet({ shortcuts })}
        openKeys={openKeys}
        onChangeKeys={onChangeKeys}
      />
    </Section>
  );
}
