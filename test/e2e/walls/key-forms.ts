/** The forms in which bytes could lie about, each by halves: half a key is a leak too. */
export function keyForms(bytes: Buffer): string[] {
  const middle = bytes.length >> 1;
  return [bytes.subarray(0, middle), bytes.subarray(middle)].flatMap(formsOf);
}

function formsOf(bytes: Buffer): string[] {
  const hex = bytes.toString("hex");
  const wide = Buffer.from(bytes.toString("latin1"), "utf16le").toString("latin1");
  const base64 = [0, 1, 2].map((before) => base64Behind(before, bytes));
  const url = base64.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"));
  return [...new Set([bytes.toString("latin1"), wide, hex, hex.toUpperCase(), ...base64, ...url])];
}

/** What base64 makes of bytes that other bytes stand before, without the letters that depend on the neighbours. */
function base64Behind(before: number, bytes: Buffer): string {
  const text = Buffer.concat([Buffer.alloc(before), bytes])
    .toString("base64")
    .replaceAll("=", "");
  return text.slice(Math.ceil((before * 4) / 3), -1);
}
