type Format = Intl.NumberFormat | Intl.DateTimeFormat | Intl.PluralRules;

/** Making a format takes longer than all that is written with it: 0.5 to 1 ms each in Chromium. */
const formats = new Map<string, Format>();

/** The format of this kind for a language tag, made once. */
export function formatFor<Made extends Format>(
  Kind: new (tag: string, options: object) => Made,
  tag: string,
  options: object = {},
): Made {
  const key = `${Kind.name} ${tag} ${JSON.stringify(options)}`;
  const made = (formats.get(key) as Made | undefined) ?? new Kind(tag, options);
  formats.set(key, made);
  return made;
}
