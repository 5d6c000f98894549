/**
 * The asset an LD… row of the spot wallet stands for: LDBNB is BNB held in Simple Earn Flexible. `null` for everything
 * else. LDO is a coin of its own, and a name nobody has heard of without LD stays as it is: `known` says which exist.
 */
export function lendingOf(asset: string, known: (asset: string) => boolean): string | null {
  if (!asset.startsWith("LD") || asset.length < 4) return null;
  const underlying = asset.slice(2);
  return known(underlying) ? underlying : null;
}
