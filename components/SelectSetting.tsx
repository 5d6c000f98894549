import { useId } from "preact/hooks";
import "./Setting.css";

interface Props<T extends string> {
  label: string;
  about?: string;
  value: T;
  /** Each thing to choose with its name. */
  options: readonly (readonly [value: T, name: string])[];
  onChoose(value: T): void;
}

/** A setting that is one of several things. */
export function SelectSetting<T extends string>({ label, about, value, options, onChoose }: Props<T>) {
  const id = useId();
  return (
    <div class="setting-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        {...(about ? { "aria-describedby": `${id}-about` } : {})}
        onChange={(event) => onChoose(event.currentTarget.value as T)}
      >
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
      {about && (
        <p class="setting-about" id={`${id}-about`}>
          {about}
        </p>
      )}
    </div>
  );
}
