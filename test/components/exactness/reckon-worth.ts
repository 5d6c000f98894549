import type { Day } from "../../../utils/domain/day";
import { BEFORE, DAY } from "../../utils/domain/builders";
import { toUnits } from "../../utils/domain/oracle";
import type { HeldWallet, Holdings } from "./invent-holdings";
import { partOf, plusAll, ratioTo, timesPrice } from "./whole-numbers";

/** An amount in BTC and in the currency; `null` where it cannot be known. */
export interface Worth {
  btc: bigint | null;
  fiat: bigint | null;
}

export type Worths = ReturnType<typeof createWorths>;

/** What things were worth at a close, reckoned from the snapshots and prices alone. */
export function createWorths({ prices, quotes, fiat }: Holdings) {
  const price = (symbol: string, day: Day) => {
    const text = prices[`${symbol} ${day}`];
    return text === undefined ? null : toUnits(text);
  };

  function inBtc(asset: string, amount: bigint, day: Day): bigint | null {
    if (asset === "BTC") return amount;
    const usdt = price("BTCUSDT", day);
    if (asset === "USDT") return usdt && partOf(amount, usdt);
    const quote = quotes[asset];
    const each = quote && price(asset + quote, day);
    return quote && each ? inBtc(quote, timesPrice(amount, each), day) : null;
  }

  /** One BTC in the currency. USD means USDT. */
  function rate(day: Day): bigint | null {
    const usdt = price("BTCUSDT", day);
    if (usdt === null || fiat === "USD") return usdt;
    const other = price(fiat === "EUR" ? "EURUSDT" : "USDTJPY", day);
    if (other === null) return null;
    return fiat === "EUR" ? partOf(usdt, other) : timesPrice(usdt, other);
  }

  function worth(btc: bigint | null, day: Day): Worth {
    const each = rate(day);
    return { btc, fiat: btc === null || each === null ? null : timesPrice(btc, each) };
  }

  /** A wallet at a close: Binance's own total, or what its futures balances come to. */
  function ofWallet({ snapshots }: HeldWallet, day: Day): Worth {
    const snapshot = snapshots[day];
    if (!snapshot) return { btc: null, fiat: null };
    if (snapshot.type === "spot") return worth(toUnits(snapshot.data.totalAssetOfBtc), day);
    if (snapshot.type === "margin") return worth(toUnits(snapshot.data.totalNetAssetOfBtc), day);
    const balances = snapshot.data.assets.map(({ asset, walletBalance }) => ({ asset, held: toUnits(walletBalance) }));
    const held = balances.filter(({ held }) => held !== 0n);
    return worth(held.length === 0 ? 0n : plusAll(held.map(({ asset, held }) => inBtc(asset, held, day))), day);
  }

  const add = (worths: Worth[]): Worth => ({
    btc: plusAll(worths.map(({ btc }) => btc)),
    fiat: plusAll(worths.map(({ fiat }) => fiat)),
  });

  /** From the close before, when all of these wallets have both; `null` where there is nothing to compare with. */
  function change(wallets: HeldWallet[]): { by: Worth; ratio: Worth } | null {
    const [now, then] = [DAY, BEFORE].map((day) => add(wallets.map((wallet) => ofWallet(wallet, day)))) as [
      Worth,
      Worth,
    ];
    if (now.btc === null || then.btc === null) return null;
    const btc = now.btc - then.btc;
    const by = now.fiat === null || then.fiat === null ? null : now.fiat - then.fiat;
    return { by: { btc, fiat: by }, ratio: { btc: ratioTo(btc, then.btc), fiat: ratioTo(by, then.fiat) } };
  }

  return {
    add,
    change,
    ofWallet,
    ofAsset: (asset: string, held: bigint, day: Day) => worth(inBtc(asset, held, day), day),
  };
}
