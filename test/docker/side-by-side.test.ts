/**
 * Drills of services that wait and hardly compute: what is looked at is that things happen, not how long they take, so
 * that many of them go at the same time. The others have a file of their own.
 */
import { afterAll, expect } from "vitest";
import { leftOnEngine } from "../support/left-on-engine.ts";
// The longest first, for in the end all wait for the last; and those that need CPU beside those that hardly do.
import "./side-by-side/start-options.ts";
import "./side-by-side/degrade-cpu.ts";
import "./side-by-side/degrade-memory.ts";
import "./side-by-side/memory-pressure.ts";
import "./side-by-side/health.ts";
import "./side-by-side/abort.ts";
import "./side-by-side/compose.ts";
import "./side-by-side/kill-restart.ts";
import "./side-by-side/oom-kill.ts";
import "./side-by-side/overflow.ts";
import "./side-by-side/prompt-injection.ts";
import "./side-by-side/terminate.ts";
import "./side-by-side/freeze.ts";
import "./side-by-side/disk-full.ts";
import "./side-by-side/abandon.ts";
import "./side-by-side/offline.ts";
import "./side-by-side/dependency-down.ts";
import "./side-by-side/cancelled.ts";
import "./side-by-side/victim.ts";
import "./side-by-side/real-servers.ts";
import "./side-by-side/job-container.ts";
import "./side-by-side/preload.ts";
import "./side-by-side/threads.ts";
import "./side-by-side/engine-trouble.ts";
import "./side-by-side/stream.ts";
import "./side-by-side/outside.ts";
import "./side-by-side/remote.ts";
import "./side-by-side/no-answer.ts";
import "./side-by-side/boot.ts";
import "./side-by-side/find-service.ts";

afterAll(() => expect(leftOnEngine()).toEqual([]));
