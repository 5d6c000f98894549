/** Signs for one account. Whoever holds it can use the secret, and cannot read it. */
export interface Signer {
  apiKey: string;
  /** The signature of exactly this payload, as Binance wants it for the key's kind, not yet percent-encoded. */
  sign(payload: string): Promise<string>;
}
