const EYE = "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z";

const PATHS = {
  eye: EYE,
  "eye-off": `${EYE}M2.5 13.5l11-11`,
  sync: "M13.5 3v3.5H10M2.5 13V9.5H6M13.1 6.5A5.5 5.5 0 0 0 3.6 4.7M2.9 9.5a5.5 5.5 0 0 0 9.5 1.8",
  info: "M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 7.5V11M8 5v.01",
  more: "M3 8h.01M8 8h.01M13 8h.01",
  chevron: "M6 3.5 10.5 8 6 12.5",
  check: "M3 8.5 6.5 12 13 4.5",
  cross: "M4 4l8 8M12 4l-8 8",
  dot: "M8 8h.01",
  warning: "M8 2 14.5 13.5H1.5ZM8 6.5v3M8 11.5v.01",
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing of 16 × 16 beside a text that says the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
