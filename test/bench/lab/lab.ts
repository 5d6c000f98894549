import { fill } from "./fill";
import { timeChecks } from "./time-checks";
import { timeFloor } from "./time-floor";
import { timeParts } from "./time-parts";
import { timeSync } from "./time-sync";

const lab = { fill, timeChecks, timeFloor, timeParts, timeSync };
export type Lab = typeof lab;

Object.assign(globalThis, { lab });
