import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import "./Choice.css";

interface Props {
  /** Which group it belongs to. */
  group: string;
  label: string;
  about?: ComponentChildren;
  /** What it looks like, for those who see. */
  sample?: ComponentChildren;
  checked: boolean;
  onChoose(): void;
}

/** One of several things to choose from, with what it means. */
export function Choice({ group, label, about, sample, checked, onChoose }: Props) {
  const id = useId();
  return (
    <label class="choice">
      <input
        type="radio"
        name={group}
        checked={checked}
        aria-labelledby={id}
        {...(about ? { "aria-describedby": `${id}-about` } : {})}
        onChange={onChoose}
      />
      <span>
        <span id={id}>{label}</span>
        {about && (
          <span class="choice-about" id={`${id}-about`}>
            {about}
          </span>
        )}
      </span>
      {sample && (
        <span class="choice-sample" aria-hidden="true">
          {sample}
        </span>
      )}
    </label>
  );
}
