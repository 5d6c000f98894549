import type { View } from "./view.ts";

/**
 * Where one of these texts is to be read on a page: in its text, an attribute, or the value of a field that shows what it
 * holds. A masked field counts only with `masked`, when it should have forgotten it. What a picture of the page shows is
 * among it.
 */
export function exposed(page: View, secrets: string[], { masked }: { masked: boolean }): Promise<string[]> {
  return page.evaluate(
    (texts, alsoMasked) => {
      const holds = (text: string | null) => texts.some((secret) => text?.includes(secret));
      const isMasked = (field: HTMLInputElement | HTMLTextAreaElement) =>
        field.type === "password" || getComputedStyle(field).getPropertyValue("-webkit-text-security") === "disc";
      const found: string[] = [];
      for (const element of document.querySelectorAll("*")) {
        const where = element.localName + (element.id && `#${element.id}`);
        for (const node of element.childNodes) {
          if (node.nodeType === Node.TEXT_NODE && holds(node.nodeValue)) found.push(`text of ${where}`);
        }
        for (const { name, value } of element.attributes) if (holds(value)) found.push(`${name} of ${where}`);
        const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
        if (isField && holds(element.value) && (alsoMasked || !isMasked(element))) found.push(`value of ${where}`);
      }
      return found;
    },
    secrets,
    masked,
  );
}
