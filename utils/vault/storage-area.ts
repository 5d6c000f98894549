/** What the vault needs of a part of extension storage (`storage.local`, `storage.session`): JSON values by name. */
export interface StorageArea {
  /** `null` gets every item. */
  get(names: string | string[] | null): Promise<Record<string, unknown>>;
  /** All of these items, or none. */
  set(items: Record<string, unknown>): Promise<void>;
  remove(names: string | string[]): Promise<void>;
}
