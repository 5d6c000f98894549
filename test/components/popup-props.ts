import { vi } from "vitest";
import type { Props } from "../../entrypoints/popup/Popup";
import { aView, NOW } from "./a-view";

/** A popup on a good day, and what would be called of it. */
export function popupProps(over: Partial<Props> = {}) {
  const events = {
    onAccount: vi.fn(),
    onHide: vi.fn(),
    onSync: vi.fn(),
    onSettings: vi.fn(),
    onShowKept: vi.fn(),
    onDismissDamage: vi.fn(),
    onUnlock: vi.fn(),
    onDisplay: vi.fn(),
    onDemo: vi.fn(),
    onRemoveDemo: vi.fn(),
    onEditKey: vi.fn(),
  };
  const handlers = {
    onGrant: vi.fn(),
    onCopyDetails: vi.fn(async () => "copied" as const),
    onCheckUpdate: vi.fn(async () => "updateNone" as const),
    onExport: vi.fn(async () => "exported" as const),
  };
  return {
    view: aView(),
    progress: null,
    failure: null,
    locked: false,
    hiding: "shown" as const,
    online: true,
    now: NOW,
    ...events,
    handlers,
    ...over,
  };
}
