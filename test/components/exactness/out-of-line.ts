/** A number with more digits behind the point stands for itself. */
const MOST = 10;

/** The columns whose decimals do not stand under one another, by digits and what is invisibly put behind them. */
export function outOfLine(page: Element): string[][] {
  const columns = [...page.querySelectorAll("ul")].map((list) =>
    [...list.querySelectorAll(".asset-quantity data, .entry-principal data")].map((data) => ({
      digits: /\.\d*$/.exec(data.textContent)?.[0] ?? "",
      pad: data.getAttribute("data-pad") ?? "",
    })),
  );
  const wrong = columns.filter((column) => {
    const short = column.filter(({ digits }) => digits.length <= MOST + 1);
    const widths = new Set(short.map(({ digits, pad }) => digits.length + pad.length));
    return (
      widths.size > 1 ||
      // No more room than the longest needs.
      (short.length > 0 && !short.some(({ pad }) => pad === "")) ||
      column.some(({ digits, pad }) => !/^(\.\d+)?$/.test(digits + pad) || (digits.length > MOST + 1 && pad !== ""))
    );
  });
  return wrong.map((column) => column.map(({ digits, pad }) => `${digits}|${pad}`));
}
