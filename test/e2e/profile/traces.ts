/** One form in which a secret could lie in a file. */
export interface Trace {
  /** The secret, and in which form. */
  name: string;
  bytes: Buffer;
}

/**
 * Every form in which these bytes could lie in a file without being encrypted: as they are, hex, base64 and base64url
 * wherever in a longer base64 text they begin, and as numbers; each as letters of one byte and of two, in either order.
 */
export function tracesOf(secret: string, bytes: Buffer): Trace[] {
  const forms: [form: string, text: string][] = [
    ["itself", bytes.toString("latin1")],
    ["hex", bytes.toString("hex")],
    ["upper-case hex", bytes.toString("hex").toUpperCase()],
    ["numbers", bytes.join(",")],
  ];
  for (const skipped of [0, 1, 2]) {
    const text = base64Behind(skipped, bytes);
    forms.push([`base64 from byte ${skipped}`, text]);
    const url = text.replaceAll("+", "-").replaceAll("/", "_");
    if (url !== text) forms.push([`base64url from byte ${skipped}`, url]);
  }
  const widths = forms.flatMap(([form, text]): Trace[] => [
    { name: `${secret}, ${form}`, bytes: Buffer.from(text, "latin1") },
    { name: `${secret}, ${form} in UTF-16LE`, bytes: Buffer.from(text, "utf16le") },
    { name: `${secret}, ${form} in UTF-16BE`, bytes: Buffer.from(text, "utf16le").swap16() },
  ]);
  const utf8 = Buffer.from(bytes.toString("latin1"), "utf8");
  return utf8.equals(bytes) ? widths : [...widths, { name: `${secret}, its bytes as UTF-8 letters`, bytes: utf8 }];
}

/** The letters that depend on these bytes alone, when so many others stand before them and any behind. */
function base64Behind(skipped: number, bytes: Buffer): string {
  const text = Buffer.concat([Buffer.alloc(skipped), bytes]).toString("base64");
  return text.slice(Math.ceil((skipped * 8) / 6), Math.floor(((skipped + bytes.length) * 8) / 6));
}
