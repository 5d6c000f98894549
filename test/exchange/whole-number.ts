/** The legal range Binance names for LONG and INT parameters in its -1100 texts. */
export const wholeNumber = /^[0-9]{1,20}$/;
