import { parseArgs } from "node:util";
import { startExchange } from "./index.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    assets: { type: "string", default: "24" },
    days: { type: "string", default: "400" },
  },
});

const exchange = await startExchange();
const demo = exchange.addAccount({
  seed: Number(values.seed),
  assets: Number(values.assets),
  days: Number(values.days),
});

process.stdout.write(`Sandbox exchange on https://127.0.0.1:${exchange.port} (stop with Ctrl+C)
port                   ${exchange.port}
SPKI hash              ${exchange.spki}
demo API key           ${demo.apiKey}
demo secret            ${demo.secret}
documentation API key  ${exchange.documentation.apiKey}
documentation secret   ${exchange.documentation.secret}
`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void exchange.close().then(() => process.exit(0)));
}
