/**
 * A page or a popup to look into. Functions run inside it and see nothing of the test but their arguments; a puppeteer
 * page is a view too.
 */
export interface View {
  // biome-ignore lint/suspicious/noExplicitAny: puppeteer's own signature, arguments are whatever the function takes
  evaluate<Args extends any[], Result>(
    code: string | ((...args: Args) => Result),
    ...args: Args
  ): Promise<Awaited<Result>>;
}
