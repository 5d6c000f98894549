/** The pages of the extension, each with the widths (CSS px) and the least height it is looked at in. */
export const PAGES = {
  popup: { path: "popup.html", widths: [380, 320], height: 600 },
  options: { path: "options.html", widths: [1024, 320], height: 768 },
} as const;

export type PageName = keyof typeof PAGES;
