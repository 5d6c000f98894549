import { useRef } from "preact/hooks";
import { t } from "../utils/i18n";
import { apiManagementUrl } from "./binance-url";
import { CopyButton } from "./CopyButton";
import { useKeptFocus } from "./hooks/use-kept-focus";
import { LongField } from "./LongField";

interface Props {
  /** PEM; `null` before the pair is made. */
  publicPem: string | null;
  making: boolean;
  onMake(): void;
}

/** A key pair made here: its public half to be copied, and what to do with it at Binance. */
export function KeyPairFields({ publicPem, making, onMake }: Props) {
  const made = useRef<HTMLDivElement>(null);
  useKeptFocus(publicPem, () => made.current?.querySelector("textarea"));
  if (publicPem === null) {
    return (
      <div>
        <p class="muted">{t("pairIntro")}</p>
        <button type="button" class="primary" aria-disabled={making} onClick={onMake}>
          {t("makePair")}
        </button>
      </div>
    );
  }
  return (
    <>
      <div ref={made} class="public-key">
        <LongField label={t("publicKey")} rows={4} value={publicPem} />
        <CopyButton text={publicPem} label={t("copyPublicKey")} />
      </div>
      <ol class="steps">
        <li>
          {t("pairStepOpen")}{" "}
          <a href={apiManagementUrl()} target="_blank" rel="noreferrer">
            {t("openApiManagement")}
          </a>
        </li>
        <li>{t("pairStepCreate")}</li>
        <li>{t("pairStepPaste")}</li>
        <li>{t("pairStepRights")}</li>
        <li>{t("pairStepCopy")}</li>
      </ol>
    </>
  );
}
