import "./Mark.css";

/** Daybook's own sign: a day book whose line rises. The same drawing as public/icon/icon.svg, in the theme's colours. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 128 128" aria-hidden="true">
      <rect class="mark-cover" x="8" width="112" height="128" rx="18" />
      <path class="mark-page" d="M32 16h68a4 4 0 0 1 4 4v88a4 4 0 0 1-4 4H32z" />
      <path class="mark-line" d="M46 84l16-20 12 10 17-30" />
    </svg>
  );
}
