import { t } from "../utils/i18n";
import { Choice } from "./Choice";
import { Field } from "./Field";
import type { Protection } from "./hooks/use-protection";
import { NewPassphrase } from "./NewPassphrase";

/** How the key is to be kept, with what that is worth, and the passphrase where one has to be typed. */
export function ProtectionChoice({ mode, choose, need, typed, errors, type }: Protection) {
  return (
    <fieldset>
      <legend>{t("protectionLegend")}</legend>
      <Choice
        group="protection"
        label={t("modeDevice")}
        about={t("modeDeviceAbout")}
        checked={mode === "device"}
        onChoose={() => choose("device")}
      />
      <Choice
        group="protection"
        label={t("modePassphrase")}
        about={t("modePassphraseAbout")}
        checked={mode === "passphrase"}
        onChoose={() => choose("passphrase")}
      />
      {mode === "passphrase" && (
        <div class="below-choice">
          {need === "nothing" && <p class="muted">{t("passphraseReady")}</p>}
          {need === "unlock" && (
            <Field
              label={t("passphraseUsed")}
              hint={t("passphraseInUse")}
              secret
              autocomplete="current-password"
              value={typed.current}
              error={errors.current}
              onInput={type("current")}
            />
          )}
          {need === "first-passphrase" && <NewPassphrase typed={typed} errors={errors} onType={type} />}
        </div>
      )}
    </fieldset>
  );
}
