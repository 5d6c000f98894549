import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fetchSnapshots } from "@/utils/binance/account-snapshot";
import { fail } from "@/utils/domain/failure";
import { WALLETS, type Wallet } from "@/utils/domain/wallet";
import { changed, PRINTED_DAY, printedAnswer } from "./documentation.ts";
import { createWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.exchange.clearFaults();
  world.exchange.budget.reset();
});

async function read(wallet: Wallet, body: string) {
  world.exchange.fault("/sapi/v1/accountSnapshot", { kind: "body", body });
  const span = { wallet, first: "2019-12-10", last: PRINTED_DAY };
  return fetchSnapshots(world.connect().get, world.signer, span);
}

const unexpected = (detail: string) => fail({ kind: "unexpected-answer", detail });

const ROOT = "snapshotVos.0";
const DAY_MS = 86_400_000;
const AT = 1576281599000;
/** The first amount of a row, and the list it is in. */
const ROWS = {
  spot: { list: `${ROOT}.data.balances`, amount: "free" },
  margin: { list: `${ROOT}.data.userAssets`, amount: "netAsset" },
  futures: { list: `${ROOT}.data.assets`, amount: "walletBalance" },
};
const OTHER: Record<Wallet, Wallet> = { spot: "margin", margin: "futures", futures: "spot" };

/** What no amount may look like; the sandbox's own spelling is a plain decimal string. */
const NO_AMOUNTS: [string, unknown][] = [
  ["a number", 1.5],
  ["zero as a number", 0],
  ["an exponent", "1e-8"],
  ["NaN", "NaN"],
  ["Infinity", "Infinity"],
  ["a sign alone", "-"],
  ["a plus", "+1"],
  ["nothing", ""],
  ["a blank", " "],
  ["a blank after it", "1.0 "],
  ["a line break after it", "1.0\n"],
  ["a comma", "1,0"],
  ["two points", "1.0.0"],
  ["a point at the end", "1."],
  ["a point at the start", ".5"],
  ["hexadecimal", "0x10"],
  ["other digits", "１.0"],
  ["41 digits", "1".repeat(41)],
  ["41 digits after the point", `0.${"1".repeat(41)}`],
  ["true", true],
  ["null", null],
  ["a list", ["1.0"]],
  ["an object", { value: "1.0" }],
  ["missing", undefined],
];

describe.each(WALLETS)("a %s answer that cannot be trusted yields nothing", (wallet) => {
  const printed = printedAnswer(wallet);
  const { list, amount } = ROWS[wallet];
  const [vo] = JSON.parse(printed).snapshotVos;
  const [row] = vo.data[list.split(".").at(-1) ?? ""];

  it.each(NO_AMOUNTS)("an amount that is %s", async (_name, value) => {
    const path = `${list}.0.${amount}`;
    expect(await read(wallet, changed(printed, path, value))).toEqual(unexpected(path));
  });

  it.each<[string, string, string]>([
    ["null", "null", "answer"],
    ["a list", "[]", "answer"],
    ["a text", '"spot"', "answer"],
    ["a number", "7", "answer"],
    ["an empty object", "{}", "snapshotVos"],
    ["no list of snapshots", changed(printed, "snapshotVos", {}), "snapshotVos"],
    ["null for the list of snapshots", changed(printed, "snapshotVos", null), "snapshotVos"],
    ["null for a snapshot", changed(printed, ROOT, null), ROOT],
    ["a list for a snapshot", changed(printed, ROOT, []), ROOT],
    ["no data", changed(printed, `${ROOT}.data`, undefined), `${ROOT}.data`],
    ["a list for the data", changed(printed, `${ROOT}.data`, []), `${ROOT}.data`],
    ["no type", changed(printed, `${ROOT}.type`, undefined), `${ROOT}.type`],
    ["the type in capitals", changed(printed, `${ROOT}.type`, wallet.toUpperCase()), `${ROOT}.type`],
    ["another wallet's type", changed(printed, `${ROOT}.type`, OTHER[wallet]), `${ROOT}.type`],
    ["another wallet's answer", printedAnswer(OTHER[wallet]), `${ROOT}.type`],
    ["no time", changed(printed, `${ROOT}.updateTime`, undefined), `${ROOT}.updateTime`],
    ["a time as text", changed(printed, `${ROOT}.updateTime`, String(AT)), `${ROOT}.updateTime`],
    ["a time with a fraction", changed(printed, `${ROOT}.updateTime`, AT + 0.5), `${ROOT}.updateTime`],
    ["time zero", changed(printed, `${ROOT}.updateTime`, 0), `${ROOT}.updateTime`],
    ["a time before 1970", changed(printed, `${ROOT}.updateTime`, -AT), `${ROOT}.updateTime`],
    ["a time after the year 9999", changed(printed, `${ROOT}.updateTime`, 253402300800000), `${ROOT}.updateTime`],
    ["a time no date can hold", changed(printed, `${ROOT}.updateTime`, 8.7e15), `${ROOT}.updateTime`],
    ["a time beyond whole numbers", changed(printed, `${ROOT}.updateTime`, 1e300), `${ROOT}.updateTime`],
    [
      "a day to come",
      changed(printed, `${ROOT}.updateTime`, AT + DAY_MS),
      `${ROOT}.updateTime is after the last day asked for`,
    ],
    [
      "a day twice",
      changed(printed, "snapshotVos", [vo, { ...vo, updateTime: AT - 1000 }]),
      "snapshotVos.1.updateTime has a day twice",
    ],
    ["an object for the rows", changed(printed, list, { 0: row }), list],
    ["no rows", changed(printed, list, undefined), list],
    ["null for a row", changed(printed, `${list}.0`, null), `${list}.0`],
    ["a row without a name", changed(printed, `${list}.0.asset`, undefined), `${list}.0.asset`],
    ["a row with an empty name", changed(printed, `${list}.0.asset`, ""), `${list}.0.asset`],
    ["a row whose name is a number", changed(printed, `${list}.0.asset`, 1), `${list}.0.asset`],
    ["an asset twice", changed(printed, list, [row, row]), `${ROOT}.data has an asset twice`],
    ["amounts in __proto__", changed(printed, `${list}.0`, withProto(row, amount)), `${list}.0.${amount}`],
    ["a good snapshot beside a bad one", changed(printed, "snapshotVos", [vo, {}]), "snapshotVos.1.type"],
  ])("%s", async (_name, body, detail) => {
    expect(await read(wallet, body)).toEqual(unexpected(detail));
  });
});

it.each<[Wallet, string]>([
  ["spot", "totalAssetOfBtc"],
  ["spot", "balances.1.locked"],
  ["margin", "marginLevel"],
  ["margin", "totalAssetOfBtc"],
  ["margin", "totalLiabilityOfBtc"],
  ["margin", "totalNetAssetOfBtc"],
  ["margin", "userAssets.0.borrowed"],
  ["margin", "userAssets.0.free"],
  ["margin", "userAssets.0.interest"],
  ["margin", "userAssets.0.locked"],
  ["futures", "position.0.entryPrice"],
  ["futures", "position.0.markPrice"],
  ["futures", "position.0.positionAmt"],
  ["futures", "position.0.symbol"],
  ["futures", "position"],
])("a %s answer without a usable %s names the path and not the value", async (wallet, field) => {
  const path = `${ROOT}.data.${field}`;
  for (const value of [undefined, 0, "", { secret: "12.34" }]) {
    expect(await read(wallet, changed(printedAnswer(wallet), path, value))).toEqual(unexpected(path));
  }
});

function withProto(row: Record<string, unknown>, amount: string): unknown {
  const { [amount]: value, ...rest } = row;
  return Object.defineProperty(rest, "__proto__", { value: { [amount]: value }, enumerable: true });
}
