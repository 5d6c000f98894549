// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { type Checklist, NOTHING_CHECKED } from "../../utils/domain/checklist";
import type { Failure } from "../../utils/domain/failure";
import {
  choose,
  field,
  form,
  GENERATED,
  KEY,
  PAIR,
  PEM,
  PROTECTED,
  paste,
  pasteBoth,
  press,
  pressed,
  SECRET,
  save,
  sent,
  stopped,
  type,
} from "./drive-connect-form";

describe("a key and its secret", () => {
  it("are sent once, freed of blanks, kept in this profile unless chosen otherwise", async () => {
    const drawn = form();
    type("Name", " Savings ");
    type("API key", ` ${KEY}`);
    type("Secret key", `${SECRET} `);
    save();
    expect(await sent(drawn)).toEqual({ kind: "HMAC", mode: "device", name: "Savings", apiKey: KEY, secret: SECRET });
  });

  it("give an account without a name one", async () => {
    const drawn = form();
    pasteBoth();
    save();
    expect((await sent(drawn))?.name).toBe("Main account");
  });

  it("are told apart when they are pasted together into either field", () => {
    form();
    paste("Secret key", `${KEY}\n${SECRET}`);
    expect([field("API key").value, field("Secret key").value]).toEqual([KEY, SECRET]);
  });

  it("are not sent when they cannot be right, which is said at the field", () => {
    const { onConnect } = form();
    type("API key", KEY);
    type("Secret key", KEY);
    save();
    expect(onConnect).not.toHaveBeenCalled();
    expect(field("Secret key").getAttribute("aria-invalid")).toBe("true");
    const about = document.getElementById(field("Secret key").getAttribute("aria-describedby") ?? "");
    expect(about?.textContent).toContain("This is the API key again");
  });

  it("are shown only on request", () => {
    form();
    expect(field("Secret key").type).toBe("password");
    press("Show secret key");
    expect(field("Secret key").type).toBe("text");
    press("Hide secret key");
    expect(field("Secret key").type).toBe("password");
  });

  it("are nowhere on the page once connected, and the next secret is hidden again", async () => {
    const { container } = form();
    pasteBoth();
    press("Show secret key");
    save();
    await screen.findByText(/^Connected/);
    expect(container.innerHTML).not.toMatch(new RegExp(`${KEY}|${SECRET}`));
    expect(field("API key").value + field("Secret key").value).toBe("");
    expect(field("Secret key").type).toBe("password");
  });

  it("are forgotten when the page is left", async () => {
    form();
    pasteBoth();
    dispatchEvent(new Event("pagehide"));
    await waitFor(() => expect(field("API key").value + field("Secret key").value).toBe(""));
  });

  it.each<Failure>([{ kind: "key-refused" }, { kind: "secret-mismatch" }])(
    "are swapped and tested again at a press after %j",
    async (failure) => {
      const drawn = form({}, stopped(failure));
      type("API key", SECRET);
      type("Secret key", KEY);
      save();
      await pressed("Swap and test");
      expect(await sent(drawn, 2)).toMatchObject({ apiKey: KEY, secret: SECRET });
    },
  );
});

describe("while a key is tested", () => {
  it("the list grows with what is found out, and nothing is sent twice", async () => {
    let tell: (checklist: Checklist) => void = () => {};
    const onConnect = vi.fn((_: unknown, told: typeof tell) => {
      tell = told;
      return new Promise<never>(() => {});
    });
    form({ onConnect });
    pasteBoth();
    save();
    await screen.findByText("Testing…");
    save();
    expect(onConnect).toHaveBeenCalledOnce();
    tell({ ...NOTHING_CHECKED, reached: "ok", clock: "ok", clockSkewMs: 47_000, keyAccepted: "failed" });
    await screen.findByText("Binance reached");
    const steps = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(steps).toEqual([
      "Binance reached: fine",
      "Clock 47 s off, allowed for: fine",
      "Key not accepted: a problem",
      "Reading on: not known yet",
      "Withdrawals off: not known yet",
      "Transfers off: not known yet",
      "Trading off: not known yet",
      "Limited to your IP address: not known yet",
      "Kept encrypted in this browser profile: not known yet",
    ]);
  });
});

describe("a key that may do more than read", () => {
  const trades: Failure = { kind: "key-may-trade", rights: ["enableSpotAndMarginTrading", "enableFutures"] };

  it("is kept only after a second yes to rights in words", async () => {
    const drawn = form({}, stopped(trades, { keyAccepted: "ok", trading: "failed" }));
    pasteBoth();
    save();
    await screen.findByText(/turn off “Enable Spot & Margin Trading”, “Enable Futures” at Binance\./);
    expect(drawn.onConnect.mock.calls[0]?.[0]).not.toHaveProperty("allowTrading");
    press("Keep it, although it may trade");
    expect(await sent(drawn, 2)).toMatchObject({ allowTrading: true, secret: SECRET });
  });

  it("is refused when it may move money, with what to switch off and no way around", async () => {
    const drawn = form({}, stopped({ kind: "key-too-powerful", rights: ["enableWithdrawals"] }));
    pasteBoth();
    save();
    await screen.findByText(/Turn off “Enable Withdrawals” at Binance/);
    expect(screen.queryByRole("button", { name: /although/ })).toBeNull();
    press("Test again");
    expect(await sent(drawn, 2)).not.toHaveProperty("allowTrading");
  });

  it("is told from one that may not even read", async () => {
    form({}, stopped({ kind: "key-refused" }, { keyAccepted: "ok", reading: "failed" }));
    pasteBoth();
    save();
    await screen.findByText("This key may not read");
    expect(screen.queryByRole("button", { name: "Swap and test" })).toBeNull();
  });
});

describe("a key that could not be taken", () => {
  it.each<Failure>([{ kind: "key-malformed" }, { kind: "private-key-form", found: "encrypted" }, { kind: "locked" }])(
    "is tested again at a press, whatever had to be mended: $kind",
    async (failure) => {
      const drawn = form({}, stopped(failure));
      pasteBoth();
      save();
      await pressed("Test again");
      expect(await sent(drawn, 2)).toMatchObject({ secret: SECRET });
    },
  );
});

describe("a key pair made here", () => {
  it("shows its public half and the steps, and is sent by its draft alone", async () => {
    const drawn = form();
    choose(GENERATED);
    expect(screen.queryByLabelText("API key")).toBeNull();
    press("Make the key pair");
    await screen.findByLabelText("Public key");
    expect(drawn.onMakeKeyPair).toHaveBeenCalledWith("device");
    expect([field("Public key").value, field("Public key").readOnly]).toEqual([PAIR.publicPem, true]);
    expect(screen.getAllByRole("listitem")).toHaveLength(5);
    expect(screen.queryByLabelText("Secret key")).toBeNull();
    paste("API key", ` ${KEY} `);
    save();
    expect(await sent(drawn)).toEqual({
      kind: "generated",
      draftId: "draft-1",
      mode: "device",
      name: "Main account",
      apiKey: KEY,
    });
  });

  it("is copied at a press, which is said", async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText } });
    form();
    choose(GENERATED);
    press("Make the key pair");
    await pressed("Copy public key");
    await screen.findByText("Copied");
    expect(writeText).toHaveBeenCalledWith(PAIR.publicPem);
    vi.unstubAllGlobals();
  });

  it("belongs to the protection it was made under", async () => {
    form();
    choose(GENERATED);
    press("Make the key pair");
    await screen.findByLabelText("Public key");
    choose(PROTECTED);
    expect(screen.queryByLabelText("Public key")).toBeNull();
    choose("In this browser profile only");
    expect(field("Public key").value).toBe(PAIR.publicPem);
  });

  it("is made anew when it is no longer there", async () => {
    form({}, stopped({ kind: "new-key-needed" }));
    choose(GENERATED);
    press("Make the key pair");
    await screen.findByLabelText("Public key");
    type("API key", KEY);
    save();
    await screen.findByText("This key pair is no longer here");
    expect(screen.getByRole("button", { name: "Make the key pair" })).toBeTruthy();
  });
});

describe("a private key", () => {
  it.each([
    ["Ed25519", PEM],
    ["RSA", PEM.replace("MC4CAQAwBQYDK2VwBCIEI", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC")],
  ])("is sent as what it is: %s", async (kind, pem) => {
    const drawn = form();
    choose("Import a private key (PEM: Ed25519 or RSA)");
    type("API key", KEY);
    type("Private key", `${pem}\n`);
    save();
    expect(await sent(drawn)).toMatchObject({ kind, secret: pem });
    await waitFor(() => expect(document.body.innerHTML).not.toContain("BEGIN PRIVATE KEY-"));
  });
});
