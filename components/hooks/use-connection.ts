import { useEffect, useState } from "preact/hooks";
import type { Checklist } from "../../utils/domain/checklist";
import { fail, type Result } from "../../utils/domain/failure";
import type { VaultMode } from "../../utils/domain/vault-state";
import { t } from "../../utils/i18n";
import { checkConnection, type KeyErrors } from "../check-connection";
import { type Connected, type KeyKind, type KeyPair, type NewKey, NOTHING_TYPED, type TypedKey } from "../new-key";
import { pemKind } from "../pem-kind";
import { tidyKey } from "../tidy-key";
import { useDraft } from "./use-draft";
import type { Protection } from "./use-protection";

interface Parts {
  protection: Protection;
  /** The account whose key the new one takes the place of. */
  replaces: { id: string; name: string } | null;
  onConnect(key: NewKey, tell: (checklist: Checklist) => void): Promise<Connected>;
  onMakeKeyPair(mode: VaultMode): Promise<Result<KeyPair>>;
}

/** A new key from the first letter typed to the answer: what is typed is kept until then, or until the page is left. */
export function useConnection({ protection, replaces, onConnect, onMakeKeyPair }: Parts) {
  const [kind, setKind] = useDraft<KeyKind>("kind", "HMAC");
  const [name, setName] = useDraft("name", "");
  // Secrets, and what stands beside them, are not kept for a moment longer than the page.
  const [key, setKey] = useState(NOTHING_TYPED);
  const typed = { ...key, name };
  const [errors, setErrors] = useState<KeyErrors>({});
  // Its public key may just be on its way to Binance; the private one lies in the background.
  const [made, setMade] = useDraft<(KeyPair & { mode: VaultMode }) | null>("pair", null);
  const [busy, setBusy] = useState(false);
  const [testing, setTesting] = useState(false);
  const [checklist, setChecklist] = useState<Checklist | null>(null);
  const [result, setResult] = useState<Result<unknown> | null>(null);
  const [allowed, setAllowed] = useState(false);
  const [replaced, setReplaced] = useState(false);

  // What came of another account's key is no news about this one.
  useEffect(() => {
    if (replaces) setResult(null);
  }, [replaces?.id]);

  // A pair belongs to the protection it was made under.
  const pair = made?.mode === protection.mode ? made : null;
  const forget = () => {
    setKey(NOTHING_TYPED);
    protection.forget();
  };
  useEffect(() => {
    addEventListener("pagehide", forget);
    return () => removeEventListener("pagehide", forget);
  }, []);

  /** Does one thing at a time, behind an open vault. */
  async function protectedly(work: () => Promise<void>): Promise<void> {
    if (busy) return;
    setBusy(true);
    setResult(null);
    setChecklist(null);
    try {
      const stopped = await protection.prepare();
      if (stopped === null) await work();
      else if (stopped !== "stopped") setResult(fail(stopped));
    } finally {
      setBusy(false);
      setTesting(false);
    }
  }

  const makePair = () =>
    protectedly(async () => {
      const { mode } = protection;
      const answer = await onMakeKeyPair(mode);
      if (answer.ok) setMade({ ...answer.value, mode });
      else setResult(answer);
      protection.learn(answer);
    });

  async function send({ swapped = false, allowTrading = false } = {}): Promise<void> {
    const tidy = tidied(typed, swapped);
    if (swapped) setKey((before) => ({ ...before, apiKey: tidy.apiKey, secret: tidy.secret }));
    const wrong = checkConnection(kind, tidy);
    setErrors(wrong);
    setResult(null);
    if (Object.keys(wrong).length > 0 || (kind === "generated" && !pair)) return;
    await protectedly(async () => {
      setTesting(true);
      setAllowed(allowTrading);
      setReplaced(replaces !== null);
      const answer = await onConnect(
        {
          name: replaces?.name ?? (name.trim() || t("defaultName")),
          apiKey: tidy.apiKey,
          mode: protection.mode,
          ...(allowTrading && { allowTrading }),
          ...(replaces && { replaces: replaces.id }),
          ...materialOf(kind, tidy, pair?.draftId ?? ""),
        },
        setChecklist,
      );
      setChecklist(answer.checklist);
      setResult(answer);
      protection.learn(answer);
      if (answer.ok) {
        forget();
        setName("");
        setMade(null);
        setKind("HMAC");
      } else if (kind === "generated" && answer.failure.kind === "new-key-needed") setMade(null);
    });
  }

  return {
    kind,
    setKind: (next: KeyKind) => {
      setKind(next);
      setErrors({});
      setResult(null);
    },
    typed,
    type: ({ name: next, ...change }: Partial<TypedKey>) => {
      if (next !== undefined) setName(next);
      setKey((before) => ({ ...before, ...change }));
    },
    errors,
    pair,
    busy,
    testing,
    checklist,
    result,
    allowed,
    /** Whether what was sent last took the place of a key. */
    replaced,
    makePair,
    send,
  };
}

function tidied({ apiKey, secret, pem }: TypedKey, swapped: boolean) {
  const [first, second] = [tidyKey(apiKey), tidyKey(secret)];
  return swapped ? { apiKey: second, secret: first, pem } : { apiKey: first, secret: second, pem: pem.trim() };
}

function materialOf(kind: KeyKind, { secret, pem }: { secret: string; pem: string }, draftId: string) {
  if (kind === "generated") return { kind, draftId };
  return kind === "HMAC" ? { kind, secret } : { kind: pemKind(pem), secret: pem };
}
