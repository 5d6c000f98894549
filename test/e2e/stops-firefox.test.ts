import { testStops } from "../soak/test-stops.ts";

testStops("firefox", Number(process.env["STOPS_FIREFOX"] ?? 3));
