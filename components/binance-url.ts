import { locale } from "../utils/i18n";

/** A page of Binance's own, in the language shown here. */
export function binanceUrl(path: string): string {
  return `https://www.binance.com/${locale().startsWith("zh") ? "zh-CN" : "en"}${path}`;
}

/** Where keys are made, changed and deleted at Binance. */
export function apiManagementUrl(): string {
  return binanceUrl("/my/settings/api-management");
}
