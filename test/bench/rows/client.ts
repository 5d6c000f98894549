import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PeerOptions } from "../peers/peer-options.ts";
import type { Cost } from "../peers/serve-calls.ts";
import type { Serving } from "../peers/serve-exchange.ts";
import { bundle } from "../tools/bundle.ts";
import { ms, ratio, told } from "../tools/compare.ts";
import { forkPeer } from "../tools/fork-peer.ts";
import { PEERS } from "../tools/peers.ts";
import type { Row } from "../tools/row.ts";
import { runs } from "../tools/runs.ts";
import { type Spread, spread } from "../tools/spread.ts";

const DAY_MS = 86_400_000;
const WARM_UP = 5;

/** Row d: what a snapshot call costs each client. */
export const client: Row = {
  letters: "d",
  title: "client: CPU per snapshot call, 30 days × 500 assets",
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), "daybook-bench-"));
    await bundle("test/bench/peers/daybook.ts", folder, "daybook.mjs", "node");
    const exchange = await forkPeer<Serving>("serve-exchange.ts");
    const { port, cert, apiKey, secret } = exchange.first;
    const trusted = join(folder, "exchange.pem");
    writeFileSync(trusted, cert);
    const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
    const period = { startTime: today - 29 * DAY_MS - 60_000, endTime: today - 1 };
    const options: PeerOptions = { base: `https://127.0.0.1:${port}`, apiKey, secret, period };
    const own = join(folder, "daybook.mjs");
    const start = (module: string, its: PeerOptions) =>
      forkPeer<string, Cost>("serve-calls.ts", [module, JSON.stringify(its)], { NODE_EXTRA_CA_CERTS: trusted });
    const clients = await Promise.all([
      start(own, options),
      start(own, { ...options, bare: true }),
      ...PEERS.map(({ file }) => start(`./${file}`, options)),
    ]);
    try {
      const costs: number[][] = clients.map(() => []);
      for (let round = -WARM_UP; round < runs(40); round += 1) {
        for (const [index, one] of clients.entries()) {
          const { cpuMs, snapshots } = await one.ask();
          if (snapshots < 29) throw new Error(`client ${index} received ${snapshots} snapshots`);
          if (round >= 0) costs[index]?.push(cpuMs);
        }
      }
      const [whole, bare, ...others] = costs.map(spread);
      if (!whole || !bare) throw new Error("nothing was measured");
      const figures = others.map((other, index) => {
        const against = `${PEERS[index]?.name} ${PEERS[index]?.version}`;
        return ratio({ row: "d", what: "client: CPU per call", against, own: whole, other, unit: ms, limit: 1 });
      });
      return { figures, notes: [...NOTES, whereItGoes(whole, bare)] };
    } finally {
      for (const one of [...clients, exchange]) one.close();
      rmSync(folder, { recursive: true });
    }
  },
};

const NOTES = [
  "d: each client is a process of its own and asks the same sandbox exchange, which is one more process, in turn: 30 days of a spot wallet with 500 assets. It is pointed there by its own option for the base address and trusts the certificate by NODE_EXTRA_CA_CERTS. All keep their connection; ccxt without its own rate limit, which would make it wait 12 s before each call. The figure is user and system time of the process, garbage collection included.",
];

function whereItGoes(whole: Spread, bare: Spread): string {
  const rest = ms(whole.median - bare.median);
  return `d: without its checks (every amount, name and instant) and without splitting the answer into the texts it keeps, Daybook's call costs ${told(bare, ms)}; they cost the other ${rest}. No peer checks anything.`;
}
