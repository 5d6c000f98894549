import { browser } from "../browser";
import { badgeText } from "../domain/badge-text";
import { hidingOf } from "../domain/display";
import type { Failure } from "../domain/failure";
import type { Account, Profile } from "../domain/profile";
import type { View } from "../domain/view";
import { formatAmount, formatDay } from "../format";
import { setLanguage, t } from "../i18n";
import { needsUser } from "../sync/backoff";

/** Shows "!" on the toolbar when the user must act; else the day's change, to who wants it and while nothing is hidden. */
export function createBadge(parts: {
  profile: () => Promise<Profile>;
  view: (id: string) => Promise<View | null>;
  isLocked: (id: string) => Promise<boolean>;
}) {
  const { profile, view, isLocked } = parts;
  /** `stopped` is what ended the last run. */
  return async function showBadge(stopped: Failure | null = null): Promise<void> {
    const { accounts, display } = await profile();
    const urgent = await Promise.all(accounts.filter(({ paused }) => !paused).map(isUrgent));
    await setLanguage(display.language);
    if (urgent.includes(true) || (stopped !== null && forUser(stopped))) return show("!", t("badgeNeeded"));
    const tells = display.badge === "change" && hidingOf(display) === "shown";
    const { day, demo, change } = (tells && (await view("all"))) || { day: null, demo: false, change: null };
    if (day === null || demo || !change?.ratio.btc) return show("", t("extensionName"));
    const said = formatAmount(change.ratio.btc, "percent", true);
    return show(badgeText(change.ratio.btc), t("badgeChange", formatDay(day, Date.now()), said));
  };

  /** A key that may move money, a failure only the user can mend, or a day that is lost soon unless it is unlocked. */
  async function isUrgent({ id, rights }: Account): Promise<boolean> {
    const shown = await view(id);
    const failures = shown?.wallets.map(({ failure }) => failure) ?? [];
    if (rights && rights.moving.length > 0) return true;
    if (failures.some((failure) => failure && forUser(failure))) return true;
    return shown?.atRisk !== null && shown?.atRisk !== undefined && isLocked(id);
  }
}

async function show(text: string, title: string): Promise<void> {
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
}

function forUser(failure: Failure): boolean {
  return failure.kind === "permission-missing" || needsUser(failure);
}
