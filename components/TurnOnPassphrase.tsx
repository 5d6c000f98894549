import { t } from "../utils/i18n";

/** Where a key is replaced by one that a passphrase protects: followed by the account's id. */
export const PROTECT_HASH = "#protect-";

interface Props {
  /** Those whose keys no passphrase protects. */
  accounts: { id: string; name: string }[];
  /** Other keys have one already. */
  more: boolean;
}

/** Why a passphrase needs a new key, and the way to one, account by account. */
export function TurnOnPassphrase({ accounts, more }: Props) {
  return (
    <>
      <h3>{t(more ? "turnOnMore" : "turnOnHeading")}</h3>
      <p>{t("turnOnWhy")}</p>
      <ol class="steps">
        <li>{t("turnOnStepMake")}</li>
        <li>{t("turnOnStepReplace")}</li>
        <li>{t("turnOnStepDelete")}</li>
      </ol>
      <p class="turn-on">
        {accounts.map(({ id, name }) => (
          <a key={id} class="button" href={PROTECT_HASH + id}>
            {t("protectAccount", name)}
          </a>
        ))}
      </p>
    </>
  );
}
