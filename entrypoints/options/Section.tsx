import type { ComponentChildren } from "preact";

interface Props {
  id: string;
  heading: string;
  children: ComponentChildren;
}

/** One section of the options page, which the navigation leads to. Takes the focus when what had it in it is gone. */
export function Section({ id, heading, children }: Props) {
  return (
    <section class="section" id={id} tabIndex={-1} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {children}
    </section>
  );
}
