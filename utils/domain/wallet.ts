/** The wallets Binance takes a daily snapshot of, in the order they are shown and read. */
export const WALLETS = ["spot", "margin", "futures"] as const;

/** `margin` is the cross margin account, `futures` USDⓈ-M futures. The names are those the snapshot answers carry. */
export type Wallet = (typeof WALLETS)[number];
