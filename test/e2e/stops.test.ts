import { testStops } from "../soak/test-stops.ts";

// In one file, so that the minute one of them waits for is the minute the other waits for.
testStops("chromium", Number(process.env["STOPS_CHROMIUM"] ?? 10));
testStops("firefox", Number(process.env["STOPS_FIREFOX"] ?? 3));
