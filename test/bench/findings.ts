import type { Findings } from "./tools/results.ts";

/** What profiling and trying things brought, with the gain measured when it was tried. */
export const FINDINGS: Findings[] = [
  {
    heading: "Where a target is missed, and why",
    sentences: [
      "a, Firefox: by marks in the page, 15 ms pass from the parsed document to the script's first line, 11 more until the record and the sync's state are there, 20 until all is drawn; the static page has only what comes before and after that. Drawing fewer rows than fit the popup would save about 4 of them.",
      "c: the floor does neither of the two things a sync is for. It checks nothing (checks and hashes alone cost more than the whole floor) and has one copy, in one transaction; Daybook writes each wallet's step to the archive and then to its twin, one strict transaction after the other, so that a kill at any moment leaves one whole. Without the twin it is a quarter less. The rest, by a profile: computing the view with each step, copying 90 rows into the database, waiting for the disk.",
      "d: `binance` and `ccxt` do little but JSON.parse. Daybook's call without checks and without keeping texts costs what theirs do. The checks of 15,000 rows are what zod takes; reading the same rules by hand would be a second client.",
      "f, popup: Preact is 4.6 kB of it, the rest is what is shown. f, background: zod 5.6 kB, webextension-polyfill 3.1, idb 1.4 (each bundled by itself), the other 25 are Daybook's own code, most of it the archive, then what joins the parts, domain, sync and vault.",
      "g, Firefox: SQLite puts all of a row over 1 kB into pages of 4 kB of its own; half of the table is what is left empty in them. A snapshot of 50 assets is 2 kB after Firefox's own compression, so that another compression could not make it smaller, only several days in one row, which would rewrite kept days with each new one. With 500 assets it is half of the raw answer.",
    ],
  },
  {
    heading: "What helped and was kept",
    sentences: [
      "c: price needs were a new object for every asset of every day: 5 to 12 s for 3 × 30 days × 500 assets, now 0.03 s (`sync/price-planner.ts`).",
      "c: prices of more than a hundred symbols are read by their days in one request instead of one for each symbol: 480 to 380 ms (`archive/load-prices.ts`).",
      "c: the only account's view is that of all and computed once: 430 to 380 ms (`archive/write-views.ts`).",
      "a: the language tag is found once, not asked of the browser twice for every amount: 4 ms in Chromium, 13 ms in Firefox (`i18n.ts`).",
      "f: the parts of the popup that are loaded when they are needed are one file instead of twelve: popup 19.4 kB instead of 20.1, zip 5 kB less (`components/parts.ts`).",
      "a: the inside of a closed wallet is drawn after the first frame, in a part of its own: it was nine in ten of 500 numbers, and 37 of the 45 ms between the two pages in Chromium (`components/deferred-parts.ts`).",
      "a: of the assets a screenful (8) is drawn at first, and the formats of days are kept like those of numbers: the task that draws the popup took 20 ms with 24, and 11 with 12 (`components/hooks/use-growing.ts`, `format-for.ts`).",
      "a: measured until then was the first day, on which the popup asks for the colours of gains and losses and loads a part for it (15 ms); now the archive measured has the answer.",
    ],
  },
  {
    heading: "What was tried and did not help",
    sentences: [
      "f: terser instead of the bundler's own minifier: background 37.9 kB instead of 38.7, popup 19.4 instead of 19.7. The polyfill without the table of what it wraps: 1.2 kB less. Neither is worth what it adds.",
      "d: decoding the body in one piece, by a Blob or by joining the chunks, instead of chunk by chunk: 15.8 and 16.2 ms against 15.4.",
      "d: zod's own regular expression instead of a refinement with the same one: 15.2 ms against 15.4; `z.custom` for amounts: 15.6; `z.object` instead of `z.looseObject`: 16.2. No check at all: 8.3.",
    ],
  },
];
