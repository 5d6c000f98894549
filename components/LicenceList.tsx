import { LICENCES } from "./licences";
import "./LicenceList.css";

/** What Daybook is built of and under which licence. */
export function LicenceList() {
  return (
    <ul class="licences">
      {LICENCES.map(({ name, licence, url }) => (
        <li key={name}>
          <a href={url} target="_blank" rel="noreferrer">
            {name}
          </a>{" "}
          <span class="muted">{licence}</span>
        </li>
      ))}
    </ul>
  );
}
