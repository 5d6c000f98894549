import { t } from "../utils/i18n";

/** What stands for a hidden figure: always the same length, and read as "hidden". */
export function Masked() {
  return (
    <span class="masked">
      <span aria-hidden="true">••••••</span>
      <span class="sr-only">{t("hidden")}</span>
    </span>
  );
}
