import type { ComponentChildren } from "preact";
import { Icon } from "./Icon";
import "./Notice.css";

interface Props {
  title: ComponentChildren;
  /** What can be done about it. */
  actions?: ComponentChildren;
  children?: ComponentChildren;
}

/** Something the user has to know, ending in what can be done about it. */
export function Notice({ title, actions, children }: Props) {
  return (
    <div class="notice">
      <Icon name="warning" />
      <div class="notice-text">
        <p class="notice-title">{title}</p>
        {children}
        <p class="notice-actions">{actions}</p>
      </div>
    </div>
  );
}
