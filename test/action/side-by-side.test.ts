/** Steps that measure no more than that something happens, so that several of them go at the same time. */
import { afterAll, expect } from "vitest";
import { leftOnEngine } from "../support/left-on-engine.ts";
// It has the longest, which waits for an engine that is gone.
import "./side-by-side/cancel.ts";
import "./side-by-side/verdicts.ts";

afterAll(() => expect(leftOnEngine()).toEqual([]));
