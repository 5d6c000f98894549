// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import {
  choose,
  field,
  form,
  GENERATED,
  KEY,
  PAIR,
  PASSPHRASE,
  PEM,
  PROTECTED,
  pasteBoth,
  press,
  pressed,
  reload,
  SECRET,
  save,
  sent,
  stopped,
  type,
} from "./drive-connect-form";

const kept = () => JSON.stringify({ ...sessionStorage }) + JSON.stringify({ ...localStorage });
const chosen = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name }).checked;

describe("a reload while a key is being connected", () => {
  it("takes neither the name nor the choices away", async () => {
    form();
    type("Name", "Savings");
    choose("Import a private key (PEM: Ed25519 or RSA)");
    choose(PROTECTED);
    await waitFor(() => expect(sessionStorage.length).toBe(3));
    const drawn = reload();
    expect(field("Name").value).toBe("Savings");
    expect(chosen("Import a private key (PEM: Ed25519 or RSA)")).toBe(true);
    expect(chosen(PROTECTED)).toBe(true);
    expect(drawn.onConnect).not.toHaveBeenCalled();
  });

  it("keeps nothing of a key, a secret or a passphrase for a moment", async () => {
    form();
    choose(PROTECTED);
    type("New passphrase", PASSPHRASE);
    type("Repeat the passphrase", PASSPHRASE);
    pasteBoth();
    await waitFor(() => expect(field("Secret key").value).toBe(SECRET));
    expect(kept()).not.toMatch(new RegExp([KEY, SECRET, PASSPHRASE].join("|")));
    choose("Import a private key (PEM: Ed25519 or RSA)");
    type("Private key", PEM);
    expect(kept()).not.toContain("BEGIN PRIVATE");
    reload();
    expect([field("API key").value, field("Private key").value, field("New passphrase").value]).toEqual(["", "", ""]);
  });

  it("leaves a pair there whose public key is just being pasted at Binance", async () => {
    form();
    choose(GENERATED);
    press("Make the key pair");
    await screen.findByLabelText("Public key");
    const drawn = reload();
    expect(field("Public key").value).toBe(PAIR.publicPem);
    type("API key", KEY);
    save();
    expect(await sent(drawn)).toMatchObject({ kind: "generated", draftId: PAIR.draftId });
  });

  it("does not ask for the passphrase again that such a pair was made under: another would be of no use to it", async () => {
    form();
    choose(GENERATED);
    choose(PROTECTED);
    type("New passphrase", PASSPHRASE);
    type("Repeat the passphrase", PASSPHRASE);
    press("Make the key pair");
    await screen.findByLabelText("Public key");
    const drawn = reload();
    expect(screen.queryByLabelText("New passphrase")).toBeNull();
    type("API key", KEY);
    save();
    expect(await sent(drawn)).toMatchObject({ draftId: PAIR.draftId, mode: "passphrase" });
    expect(drawn.onSetPassphrase).not.toHaveBeenCalled();
  });

  it("finds an empty form once the key is connected", async () => {
    const drawn = form();
    type("Name", "Savings");
    pasteBoth();
    save();
    await sent(drawn);
    await screen.findByText(/^Connected/);
    await waitFor(() => expect(field("Name").value).toBe(""));
    reload();
    expect(field("Name").value).toBe("");
  });
});

describe("a host that was taken away while a key is connected", () => {
  const removed = stopped({ kind: "permission-missing", host: "https://api.binance.com/*" });

  it("is given back by a button there, and the key is tested at once", async () => {
    const drawn = form({}, removed);
    pasteBoth();
    save();
    await pressed("Grant access");
    expect(drawn.onGrant).toHaveBeenCalledExactlyOnceWith("https://api.binance.com/*");
    expect(await sent(drawn, 2)).toMatchObject({ apiKey: KEY, secret: SECRET });
    await screen.findByText(/^Connected/);
  });

  it("is asked for again when the user did not give it", async () => {
    const drawn = form({}, removed);
    drawn.onGrant.mockResolvedValueOnce(false);
    pasteBoth();
    save();
    await pressed("Grant access");
    await pressed("Grant access");
    await sent(drawn, 2);
    expect(drawn.onGrant).toHaveBeenCalledTimes(2);
  });
});
