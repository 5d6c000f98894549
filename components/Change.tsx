import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { Hiding } from "./hiding";
import { signOf } from "./sign-of";

const LOOKS = {
  [-1]: { name: "down", arrow: "▼" },
  0: { name: "flat", arrow: "" },
  1: { name: "up", arrow: "▲" },
} as const;

/** Gives figures the arrow and colour of their direction; `of` is the exact decimal whose sign decides. */
export function Change({ of, children }: { of: string; children: ComponentChildren }) {
  const hidden = useContext(Hiding);
  const look = LOOKS[hidden ? 0 : signOf(of)];
  return (
    <span class={`change ${look.name}`}>
      {look.arrow && <span aria-hidden="true">{look.arrow} </span>}
      {children}
    </span>
  );
}
