import { testKills } from "../soak/test-kills.ts";

testKills("chromium", Number(process.env["KILLS_CHROMIUM"] ?? 5));
