/** What every client is told before it makes its call: thirty days of the spot wallet. */
export interface PeerOptions {
  /** Where the exchange is, instead of at Binance's own host. */
  base: string;
  apiKey: string;
  secret: string;
  /** ms since the epoch, both included. */
  period: { startTime: number; endTime: number };
  /** Daybook only: signed and fetched, but neither checked nor split into the texts that are kept. */
  bare?: boolean;
}
