import { useContext, useEffect, useMemo, useState } from "preact/hooks";
import type { Sort } from "../utils/domain/display";
import type { AssetView, View } from "../utils/domain/view";
import { locale, plural, t } from "../utils/i18n";
import { AssetRow } from "./AssetRow";
import { AssetTools } from "./AssetTools";
import { DayName } from "./DayName";
import { decimalPad, decimalRoom } from "./decimal-room";
import { Displayed } from "./displayed";
import { useRows } from "./hooks/use-rows";
import { Say } from "./say";
import { sortedAssets } from "./sorted-assets";
import { Words } from "./Words";
import "./AssetList.css";

/** From so many assets on there is a search. */
const SEARCHED = 12;

interface Props {
  view: Pick<View, "assets" | "day" | "awaited">;
  /** ms since the epoch. */
  now: number;
  onSort(sort: Sort): void;
}

/** The assets over all wallets, in the order wanted; small balances are folded until they are asked for or searched. */
export function AssetList({ view, now, onSort }: Props) {
  const { assets, day, awaited } = view;
  const { sort } = useContext(Displayed);
  const say = useContext(Say);
  const [search, setSearch] = useState("");
  const [unfolded, unfold] = useState(false);
  const wanted = search.trim().toUpperCase();
  const found = useMemo(
    () => (wanted === "" ? assets : assets.filter(({ asset }) => asset.toUpperCase().includes(wanted))),
    [assets, wanted],
  );
  const small = wanted === "" ? found.filter((asset) => asset.small).length : 0;
  const folded = small > 0 && !unfolded;
  // The same list as long as nothing in it changes: hiding measures no column anew.
  const listed = useMemo(
    () => sortedAssets(folded ? found.filter((asset) => !asset.small) : found, sort),
    [found, folded, sort],
  );
  useEffect(() => {
    if (wanted !== "") say?.(plural("assetCount", found.length));
  }, [wanted, found.length]);
  return (
    <section class={wanted === "" ? "assets" : "assets searching"} aria-labelledby="assets-heading">
      <div class="assets-head">
        <h2 id="assets-heading">{t("topAssets")}</h2>
        {assets.length > 1 && (
          <AssetTools
            search={assets.length < SEARCHED ? null : search}
            onSearch={setSearch}
            sort={sort}
            onSort={onSort}
          />
        )}
      </div>
      {/* Another search or order is another list. To take 400 rows away one by one took 55 ms, all at once less than 50. */}
      <AssetRows key={`${wanted} ${sort}`} assets={listed} awaited={awaited} />
      {assets.length === 0 && day !== null && (
        <p class="assets-none">
          <Words of="noBalances" with={[<DayName day={day} now={now} />]} />
        </p>
      )}
      {assets.length > 0 && found.length === 0 && <p class="assets-none">{t("nothingFound", search.trim())}</p>}
      {small > 0 && (
        <p class="assets-none">
          {plural(unfolded ? "smallShown" : "smallHidden", small)} ·{" "}
          <button type="button" class="link" aria-expanded={unfolded} onClick={() => unfold(!unfolded)}>
            {t(unfolded ? "fold" : "show")}
          </button>
        </p>
      )}
    </section>
  );
}

function AssetRows({ assets, awaited }: { assets: AssetView[]; awaited: string[] }) {
  const quantities = () => assets.map(({ quantity }) => quantity);
  const room = useMemo(() => decimalRoom(quantities()), [assets]);
  const rows = useRows(assets, `${locale()} ${room}`, (asset) => (
    <AssetRow
      key={asset.asset}
      asset={asset}
      pad={decimalPad(asset.quantity, room)}
      awaited={asset.value.btc === null && awaited.includes(asset.asset)}
    />
  ));
  return <ul>{rows}</ul>;
}
