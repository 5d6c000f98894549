import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import "./Field.css";

interface Props {
  label: string;
  value: string;
  /** Shows dots instead of what is typed. */
  secret?: boolean;
  /** Off unless it is a passphrase: whoever keeps passwords may help. */
  autocomplete?: "new-password" | "current-password" | "off";
  placeholder?: string;
  maxLength?: number;
  /** Which keys a keyboard on the screen shows. */
  inputMode?: "decimal";
  hint?: string | undefined;
  error?: string | undefined;
  onInput(value: string): void;
  onPaste?: (event: ClipboardEvent) => void;
  onBlur?: () => void;
  /** A button inside the field's line. */
  children?: ComponentChildren;
}

/** A labelled text field with its hint and what is wrong with it. */
export function Field({
  label,
  hint,
  error,
  onInput,
  children,
  secret = false,
  autocomplete = "off",
  ...input
}: Props) {
  const id = useId();
  const about = error ?? hint;
  return (
    <div class={error ? "field wrong" : "field"}>
      <label for={id}>{label}</label>
      <div class="field-line">
        <input
          {...input}
          id={id}
          {...(secret ? { type: "password" } : { type: "text" })}
          autocomplete={autocomplete}
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={error !== undefined}
          {...(about ? { "aria-describedby": `${id}-about` } : {})}
          onInput={(event) => onInput(event.currentTarget.value)}
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
