/**
 * The pages of the extension, each with the widths and heights (CSS px) it is looked at in: at least and at most. Nobody
 * looks at five hundred assets one below the other.
 */
export const PAGES = {
  popup: { path: "popup.html", widths: [380, 320], least: 600, most: 3200 },
  options: { path: "options.html", widths: [1024, 320], least: 768, most: 14_000 },
} as const;

export type PageName = keyof typeof PAGES;
