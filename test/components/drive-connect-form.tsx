import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { expect, vi } from "vitest";
import { ConnectForm } from "../../components/ConnectForm";
import type { Connected } from "../../components/new-key";
import { type Checklist, NOTHING_CHECKED } from "../../utils/domain/checklist";
import { type Failure, fail, ok } from "../../utils/domain/failure";
import type { VaultState } from "../../utils/domain/vault-state";
import { NOW } from "./a-view";
import { draw } from "./draw";

export const KEY = "a1".repeat(32);
export const SECRET = "Z9".repeat(32);
export const PASSPHRASE = "correct horse battery";
export const PAIR = { draftId: "draft-1", publicPem: "-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----" };
export const PEM = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEI\n-----END PRIVATE KEY-----";
export const OPEN: VaultState = { locked: false, mode: "passphrase", autoLockMinutes: null, unprotected: [] };

export type Props = Parameters<typeof ConnectForm>[0];

export const stopped = (failure: Failure, found: Partial<Checklist> = {}): Connected => ({
  ...fail(failure),
  checklist: { ...NOTHING_CHECKED, ...found },
});
const kept: Connected = { ...ok({ id: "a" }), checklist: NOTHING_CHECKED };

/** The form as it is after a reload of the page: with what the tab keeps. */
export const reload = (over: Partial<Props> = {}) => open(over, [], true);

export const form = (over: Partial<Props> = {}, ...answers: Connected[]) => open(over, answers, false);

function open(over: Partial<Props>, answers: Connected[], reloaded: boolean) {
  const onConnect = vi.fn<Props["onConnect"]>();
  for (const answer of answers) onConnect.mockResolvedValueOnce(answer);
  onConnect.mockResolvedValue(kept);
  const events = {
    onConnect,
    onMakeKeyPair: vi.fn().mockResolvedValue(ok(PAIR)),
    onSetPassphrase: vi.fn().mockResolvedValue(ok(null)),
    onUnlock: vi.fn().mockResolvedValue(ok(null)),
    onGrant: vi.fn().mockResolvedValue(true),
  };
  return {
    ...draw(<ConnectForm vault={null} replaces={null} preset={null} now={NOW} {...events} {...over} />, { reloaded }),
    ...events,
  };
}

export const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
export const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
export const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
export const pressed = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));
export const choose = (name: string) => fireEvent.click(screen.getByRole("radio", { name }));
export const save = () => press("Save and test");
export const paste = (name: string, text: string) =>
  fireEvent.paste(field(name), { clipboardData: { getData: () => text } });
export const pasteBoth = () => paste("API key", `${KEY}\n${SECRET}`);
export const sent = async ({ onConnect }: { onConnect: ReturnType<typeof form>["onConnect"] }, times = 1) => {
  await waitFor(() => expect(onConnect).toHaveBeenCalledTimes(times));
  return onConnect.mock.calls[times - 1]?.[0];
};
export const GENERATED = "Make a key pair here instead (Ed25519)";
export const PROTECTED = "Protected by a passphrase";
