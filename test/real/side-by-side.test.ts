/**
 * Drills of services that wait and hardly compute: kinds that `npm test` runs on real servers, and further cases of those
 * that it runs on the same services.
 */
import { afterAll, expect } from "vitest";
import { leftOnEngine } from "../support/left-on-engine.ts";
import "./side-by-side/abort.ts";
import "./side-by-side/bad-input.ts";
import "./side-by-side/degrade-cpu.ts";
import "./side-by-side/degrade-memory.ts";
import "./side-by-side/judged-cases.ts";
import "./side-by-side/memory-leak.ts";
import "./side-by-side/openai-chat.ts";
import "./side-by-side/overload.ts";
import "./side-by-side/real-servers.ts";
import "./side-by-side/terminate.ts";
// The last one, after all that go at the same time.
import "./side-by-side/cpu-overload.ts";

afterAll(() => expect(leftOnEngine()).toEqual([]));
