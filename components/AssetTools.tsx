import type { Sort } from "../utils/domain/display";
import { t } from "../utils/i18n";

const SORTS = { value: "sortValue", name: "sortName", change: "sortChange" } as const;

interface Props {
  /** `null` where there is too little to search in. */
  search: string | null;
  onSearch(text: string): void;
  sort: Sort;
  onSort(sort: Sort): void;
}

/** Finds an asset by its name, and puts all of them in an order. */
export function AssetTools({ search, onSearch, sort, onSort }: Props) {
  return (
    <div class="asset-tools">
      {search !== null && (
        <input
          type="search"
          id="search"
          aria-label={t("search")}
          placeholder={t("search")}
          autocomplete="off"
          spellcheck={false}
          value={search}
          // What is found has to be seen: the list goes to the top.
          onFocus={(event) => event.currentTarget.closest("section")?.scrollIntoView()}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
      )}
      <label>
        <span>{t("sort")}</span>
        <select value={sort} onChange={(event) => onSort(event.currentTarget.value as Sort)}>
          {(Object.keys(SORTS) as Sort[]).map((one) => (
            <option key={one} value={one}>
              {t(SORTS[one])}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
