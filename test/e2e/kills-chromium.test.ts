import { testKills } from "../soak/test-kills.ts";

// Killed again and again on one profile, Chromium itself now and then gives back an empty IndexedDB: the row "14" of
// FAULTS.md tells how often. So the short form takes a new profile for each kill, and only the soak goes on with one.
const soak = process.env["KILLS_CHROMIUM"];
if (soak) testKills("chromium", Number(soak));
else for (const profile of ["one", "two", "three", "four", "five"]) testKills("chromium", 1, profile);
