import { testStops } from "../soak/test-stops.ts";

testStops("chromium", Number(process.env["STOPS_CHROMIUM"] ?? 10));
