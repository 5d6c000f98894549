/** Where in the options page an account's key is replaced: followed by the account's id. */
export const KEY_HASH = "#key-";
