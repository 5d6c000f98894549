import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import "./Field.css";

interface Props {
  label: string;
  value: string;
  rows: number;
  /** Shows dots instead of what is typed. */
  secret?: boolean;
  placeholder?: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Without it the field can only be read and copied. */
  onInput?: (value: string) => void;
  /** A button inside the field. */
  children?: ComponentChildren;
}

/** A labelled field of several lines. */
export function LongField({ label, value, rows, secret = false, placeholder, hint, error, onInput, children }: Props) {
  const id = useId();
  const about = error ?? hint;
  return (
    <div class={error ? "field wrong" : "field"}>
      <label for={id}>{label}</label>
      <div class="field-line">
        <textarea
          id={id}
          class={secret ? "dots" : ""}
          value={value}
          rows={rows}
          readOnly={onInput === undefined}
          placeholder={placeholder}
          // Firefox would keep what is typed on the disk, to restore it after a crash.
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={error !== undefined}
          {...(about ? { "aria-describedby": `${id}-about` } : {})}
          onInput={(event) => onInput?.(event.currentTarget.value)}
        />
        {children}
      </div>
      {about && (
        <p class="field-about" id={`${id}-about`}>
          {about}
        </p>
      )}
    </div>
  );
}
