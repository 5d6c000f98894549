export interface Place {
  /** Name of the section, by its heading; the whole page without it. */
  section?: string | undefined;
  /** What a line of a list is called: an asset, a symbol. */
  row?: string | undefined;
  /** The term (`<dt>`) whose description is meant. */
  label?: string | undefined;
}

export interface Reading {
  /** Exact decimal strings of every `<data value>` there, in order. */
  amounts: string[];
  /** Every `<time datetime>` there, in order. */
  times: string[];
  text: string;
}

/** Runs inside a page: what stands at a place of it, or undefined while there is no such place. Folded parts count. */
export function readPlace({ section, row, label }: Place): Reading | undefined {
  // A name counts when it is one of the element's own pieces of text: a heading may carry a tag, a row its figures.
  const pieces = (root: Element, without: string) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(root, 4);
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement?.closest(without)) found.push((walker.currentNode.nodeValue ?? "").trim());
    }
    return found;
  };
  const named = (root: Element, name: string | undefined, without = "script") =>
    name === undefined || pieces(root, without).includes(name);

  let places: Element[] = [document.body];
  if (section !== undefined) {
    places = [...document.querySelectorAll("section")].filter((one) => {
      const heading = one.querySelector("h1, h2, h3, h4");
      return heading !== null && named(heading, section);
    });
  }
  if (row !== undefined) {
    places = places.flatMap((one) => [...one.querySelectorAll("li, tr")].filter((line) => named(line, row, "dl, td")));
  }
  if (label !== undefined) {
    places = places.flatMap((one) =>
      [...one.querySelectorAll("dt")]
        .filter((term) => named(term, label))
        .flatMap((term) => term.nextElementSibling ?? []),
    );
  }
  const place = places[0];
  if (!place) return undefined;
  return {
    amounts: [...place.querySelectorAll("data[value]")].map((one) => one.getAttribute("value") ?? ""),
    times: [...place.querySelectorAll("time[datetime]")].map((one) => one.getAttribute("datetime") ?? ""),
    text: (place as HTMLElement).innerText,
  };
}
