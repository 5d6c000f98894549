import { type Display, hidingOf } from "../domain/display";
import type { Notification } from "../domain/notification";
import type { Money } from "../domain/view";
import type { Wallet } from "../domain/wallet";
import { formatAmount, formatDay, formatTime } from "../format";
import { type MessageKey, t } from "../i18n";

const WALLET_NAMES: Record<Wallet, MessageKey> = {
  spot: "walletSpot",
  margin: "walletMargin",
  futures: "walletFutures",
};

/** A notification in words. While amounts are hidden it has none; while everything is, it names no account either. */
export function notificationText(
  notification: Notification,
  display: Display,
  nowAt: number,
): { title: string; message: string } {
  const hiding = hidingOf(display);
  const day = formatDay(notification.day, nowAt);
  switch (notification.kind) {
    case "daily": {
      const { total, partial, change } = notification;
      const title = t("notifyDailyTitle", day) + (partial ? ` · ${t("partial")}` : "");
      const inFiat = display.unit === "fiat" && total.fiat !== null;
      const worth = worthOf(total, inFiat, display);
      if (hiding !== "shown" || worth === null) return { title, message: t("notifyDailyHidden") };
      const ratio = change && (inFiat ? change.ratio.fiat : change.ratio.btc);
      if (!change || ratio === null) return { title, message: t("notifyDailyTotal", worth) };
      const since = formatDay(change.since, nowAt);
      return { title, message: t("notifyDailyChange", worth, formatAmount(ratio, "percent", true), since) };
    }
    case "failed": {
      const named = notification.accounts.map(({ name, wallets }) =>
        t("labelled", name, wallets.map((wallet) => t(WALLET_NAMES[wallet])).join(t("listComma"))),
      );
      const lines = hiding === "everything" ? [] : named;
      return { title: t("notifyFailedTitle"), message: [...lines, t("notifyFailedBody")].join("\n") };
    }
    case "at-risk":
      return {
        title: t("notifyAtRiskTitle", day, formatTime(notification.leavesAt, nowAt)),
        message: t("notifyAtRiskBody"),
      };
    case "margin": {
      const title = t("notifyMarginTitle");
      if (hiding !== "shown") return { title, message: t("notifyMarginHidden", day) };
      return {
        title,
        message: t("notifyMarginBody", notification.name, formatAmount(notification.level, "level"), day),
      };
    }
  }
}

function worthOf({ btc, fiat }: Money, inFiat: boolean, display: Display): string | null {
  if (inFiat && fiat !== null) return formatAmount(fiat, display.fiat);
  return btc && `${formatAmount(btc, "BTC")} BTC`;
}
