import { useRef } from "preact/hooks";
import type { Checklist } from "../utils/domain/checklist";
import type { Result } from "../utils/domain/failure";
import type { VaultMode, VaultState } from "../utils/domain/vault-state";
import { type MessageKey, t } from "../utils/i18n";
import { Choice } from "./Choice";
import { ConnectionResult } from "./ConnectionResult";
import { Field } from "./Field";
import { useConnection } from "./hooks/use-connection";
import { useKeptFocus } from "./hooks/use-kept-focus";
import { useProtection } from "./hooks/use-protection";
import { KeyPairFields } from "./KeyPairFields";
import { type Connected, KEY_KINDS, type KeyKind, type KeyPair, type NewKey } from "./new-key";
import { ProtectionChoice } from "./ProtectionChoice";
import { SecretFields } from "./SecretFields";
import "./ConnectForm.css";

const KINDS: Record<KeyKind, { label: MessageKey; about: MessageKey }> = {
  HMAC: { label: "kindHmac", about: "kindHmacAbout" },
  generated: { label: "kindGenerated", about: "kindGeneratedAbout" },
  pem: { label: "kindPem", about: "kindPemAbout" },
};

export interface ConnectProps {
  /** `null` until it is known. */
  vault: VaultState | null;
  /** The account whose key the new one takes the place of. */
  replaces: { id: string; name: string } | null;
  /** How the key is to be kept unless the user chooses otherwise; `null`: as the vault stands. */
  preset: VaultMode | null;
  /** Sends what was typed, once, and tells what is found out meanwhile. */
  onConnect(key: NewKey, tell: (checklist: Checklist) => void): Promise<Connected>;
  onMakeKeyPair(mode: VaultMode): Promise<Result<KeyPair>>;
  onSetPassphrase(passphrase: string): Promise<Result<null>>;
  onUnlock(passphrase: string): Promise<Result<null>>;
  /** Answers whether the access was given. */
  onGrant(host: string): Promise<boolean>;
  /** ms since the epoch. */
  now: number;
}

/** A new key: of which kind, how it is kept, the key itself, checked before it is sent, and what came of it. */
export function ConnectForm(props: ConnectProps) {
  const protection = useProtection(props);
  const connection = useConnection({ ...props, protection });
  const { kind, typed, pair, testing, result } = connection;
  const save = useRef<HTMLButtonElement>(null);
  useKeptFocus(result, () => save.current);
  const submit = (event: Event) => {
    event.preventDefault();
    void (kind === "generated" && !pair ? connection.makePair() : connection.send());
  };
  return (
    <form class="connect" noValidate onSubmit={submit}>
      {props.replaces === null && (
        <Field
          label={t("name")}
          placeholder={t("defaultName")}
          maxLength={40}
          value={typed.name}
          onInput={(name) => connection.type({ name })}
        />
      )}
      <fieldset>
        <legend>{t("kindLegend")}</legend>
        {KEY_KINDS.map((one) => (
          <Choice
            key={one}
            group="kind"
            label={t(KINDS[one].label)}
            about={t(KINDS[one].about)}
            checked={kind === one}
            onChoose={() => connection.setKind(one)}
          />
        ))}
      </fieldset>
      <ProtectionChoice {...protection} />
      {kind === "generated" && (
        <KeyPairFields publicPem={pair?.publicPem ?? null} making={connection.busy} onMake={connection.makePair} />
      )}
      {(kind !== "generated" || pair) && (
        <>
          <SecretFields key={kind} kind={kind} typed={typed} errors={connection.errors} onType={connection.type} />
          <button ref={save} type="submit" class="primary" aria-disabled={connection.busy}>
            {t("saveAndTest")}
          </button>
        </>
      )}
      <ConnectionResult
        testing={testing}
        checklist={connection.checklist}
        result={result}
        replacing={connection.replaced}
        mode={protection.mode}
        allowed={connection.allowed}
        kind={kind}
        now={props.now}
        onRetry={() => connection.send()}
        onSwap={() => connection.send({ swapped: true })}
        onAllowTrading={() => connection.send({ allowTrading: true })}
        onGrant={async (host) => {
          if (await props.onGrant(host)) await connection.send({ allowTrading: connection.allowed });
        }}
      />
    </form>
  );
}
