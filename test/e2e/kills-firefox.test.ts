import { testKills } from "../soak/test-kills.ts";

testKills("firefox", Number(process.env["KILLS_FIREFOX"] ?? 2));
