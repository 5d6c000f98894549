import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import "./Setting.css";

interface Props {
  label: string;
  about?: string;
  on: boolean;
  /** Why it could not be switched on. */
  refused?: string | undefined;
  onSwitch(on: boolean): void;
  /** What belongs to it. */
  children?: ComponentChildren;
}

/** A setting that is on or off. */
export function SwitchSetting({ label, about, on, refused, onSwitch, children }: Props) {
  const id = useId();
  const described = [about && `${id}-about`, refused && `${id}-refused`].filter(Boolean).join(" ");
  return (
    <div class="switch">
      <input
        type="checkbox"
        id={id}
        checked={on}
        {...(described ? { "aria-describedby": described } : {})}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          // It shows what is, not what is asked for.
          event.currentTarget.checked = on;
          onSwitch(wanted);
        }}
      />
      <label for={id}>{label}</label>
      {about && (
        <p class="setting-about" id={`${id}-about`}>
          {about}
        </p>
      )}
      <p class="setting-refused" id={`${id}-refused`} role="status">
        {refused}
      </p>
      {children}
    </div>
  );
}
