/**
 * Drills of services that wait and hardly compute, of kinds that `npm test` runs on real servers.
 */
import { afterAll, expect } from "vitest";
import { leftOnEngine } from "../support/left-on-engine.ts";
import "../docker/side-by-side/bad-input.ts";
import "../docker/side-by-side/judged-cases.ts";
import "../docker/side-by-side/memory-leak.ts";
import "../docker/side-by-side/openai-chat.ts";
import "../docker/side-by-side/overload.ts";

afterAll(() => expect(leftOnEngine()).toEqual([]));
