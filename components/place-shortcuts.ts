import { WALLETS } from "../utils/domain/wallet";

/** The keys that lead to a place on the page: 1 to 3 open or close a wallet, / goes to the search. */
export const placeShortcuts: Record<string, () => void> = {
  ...Object.fromEntries(
    WALLETS.map((wallet, index) => [
      String(index + 1),
      () => {
        const summary = document.querySelector<HTMLElement>(`[aria-labelledby="wallet-${wallet}"] summary`);
        summary?.focus();
        summary?.click();
      },
    ]),
  ),
  "/": () => document.querySelector<HTMLElement>("#search")?.focus(),
};
