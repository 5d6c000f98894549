// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { ConnectForm } from "../../components/ConnectForm";
import { fail, ok, type Result } from "../../utils/domain/failure";
import { NOW } from "./a-view";
import { draw } from "./draw";

const KEY = "a1".repeat(32);
const SECRET = "Z9".repeat(32);

function form(answer: Result<unknown> = ok({ id: "a" })) {
  const onConnect = vi.fn().mockResolvedValue(answer);
  return { ...draw(<ConnectForm onConnect={onConnect} now={NOW} />), onConnect };
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const save = () => fireEvent.click(screen.getByRole("button", { name: "Save and test" }));
const paste = (name: string, text: string) => fireEvent.paste(field(name), { clipboardData: { getData: () => text } });

describe("the connect form", () => {
  it("sends name, key and secret once, freed of blanks", async () => {
    const { onConnect } = form();
    type("Name", " Savings ");
    type("API key", ` ${KEY}`);
    type("Secret key", `${SECRET} `);
    save();
    await waitFor(() => expect(onConnect).toHaveBeenCalledOnce());
    expect(onConnect).toHaveBeenCalledWith({ name: "Savings", apiKey: KEY, secret: SECRET });
  });

  it("gives an account without a name one", async () => {
    const { onConnect } = form();
    paste("API key", `${KEY}\n${SECRET}`);
    save();
    await waitFor(() => expect(onConnect).toHaveBeenCalledOnce());
    expect(onConnect.mock.calls[0]?.[0].name).toBe("Main account");
  });

  it("splits a pair pasted into either field", () => {
    form();
    paste("Secret key", `${KEY}\n${SECRET}`);
    expect([field("API key").value, field("Secret key").value]).toEqual([KEY, SECRET]);
  });

  it("sends nothing that cannot be right, and says what is wrong at the field", () => {
    const { onConnect } = form();
    type("API key", KEY);
    type("Secret key", KEY);
    save();
    expect(onConnect).not.toHaveBeenCalled();
    expect(field("Secret key").getAttribute("aria-invalid")).toBe("true");
    const about = document.getElementById(field("Secret key").getAttribute("aria-describedby") ?? "");
    expect(about?.textContent).toContain("This is the API key again");
  });

  it("shows the secret only on request", () => {
    form();
    expect(field("Secret key").type).toBe("password");
    fireEvent.click(screen.getByRole("button", { name: "Show secret key" }));
    expect(field("Secret key").type).toBe("text");
  });

  it("leaves neither key nor secret on the page once connected", async () => {
    const { container } = form();
    paste("API key", `${KEY}\n${SECRET}`);
    save();
    await screen.findByText(/^Connected/);
    expect(container.innerHTML).not.toMatch(new RegExp(`${KEY}|${SECRET}`));
    expect([...container.querySelectorAll("input")].map((input) => input.value)).toEqual(["", "", ""]);
  });

  it("lists what was found, and keeps what was typed for another try", async () => {
    form(fail({ kind: "secret-mismatch" }));
    paste("API key", `${KEY}\n${SECRET}`);
    save();
    await screen.findByText("The secret does not fit the key");
    const steps = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(steps).toContain("Key accepted: yes");
    expect(steps).toContain("Secret fits the key: no");
    expect(steps).toContain("Reading on, withdrawals off: not known yet");
    expect(field("Secret key").value).toBe(SECRET);
  });
});
