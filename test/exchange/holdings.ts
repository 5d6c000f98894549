import { decimal } from "./decimal.ts";
import { type Listing, listings } from "./listings.ts";
import { noise } from "./noise.ts";

export interface HoldingsOptions {
  seed: number;
  assets: number;
  lending: boolean;
  zeroRows: boolean;
  nonAscii: boolean;
}

export interface Holding {
  /** As the row names it: `LDUSDT` for Simple Earn Flexible, else the coin. */
  asset: string;
  /** The coin it is worth. */
  underlying: string;
  amountOn(day: number): bigint;
}

const LENT = ["USDT", "BNB", "BTC"];

/** A size in USD that stays for some days and then moves, as a balance does between trades. */
function amounts(seed: number, row: string, { usdt }: Listing): (day: number) => bigint {
  const size = 10 ** (1 + noise(`${seed} size ${row}`) * 3);
  const rest = 2 + Math.floor(noise(`${seed} rest ${row}`) * 9);
  return (day) => {
    const step = noise(`${seed} ${row} ${Math.floor(day / rest)}`) * 0.4 - 0.2;
    return decimal.fromNumber((size / usdt) * (1 + step));
  };
}

/** What an account holds in its spot wallet, in the order of the rows. Zero rows keep their place among the others. */
export function createHoldings({ seed, assets, lending, zeroRows, nonAscii }: HoldingsOptions): Holding[] {
  const core = listings.coins.slice(0, listings.core);
  const rest = listings.coins
    .slice(listings.core)
    .map((listing) => ({ listing, rank: noise(`${seed} rank ${listing.asset}`) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ listing }) => listing);
  const chosen = [...core, ...rest].slice(0, assets);

  const rows: Holding[] = chosen.map((listing, place) => ({
    asset: listing.asset,
    underlying: listing.asset,
    amountOn: zeroRows && place > 2 && place % 5 === 3 ? () => 0n : amounts(seed, listing.asset, listing),
  }));
  const lent = lending ? chosen.filter(({ asset }) => LENT.includes(asset)) : [];
  for (const listing of lent) {
    const asset = `LD${listing.asset}`;
    rows.push({ asset, underlying: listing.asset, amountOn: amounts(seed, asset, listing) });
  }
  for (const listing of nonAscii ? listings.nonAscii : []) {
    rows.push({ asset: listing.asset, underlying: listing.asset, amountOn: amounts(seed, listing.asset, listing) });
  }
  return rows;
}
