import { type Message, message, type Sentences } from "../../../model/message.ts";
import type { Plan } from "../../../model/plan.ts";
import { flagsText } from "../../../model/text/local-command.ts";
import { changesFor, flagsOfChange, lineOf } from "./good-settings.ts";
import { onLoopbackOnly, openPorts } from "./listeners.ts";
import type { Looked, Route } from "./look.ts";

declare module "../../../model/message.ts" {
  interface MessageArgs {
    /** `isClear`: whether the answer says by a name which of its texts is the reply. */
    "boot.found": { readonly port: number; readonly path: string; readonly isClear: boolean };
    /** What answered over HTTP, such as `GET /health`. */
    "boot.routes": {
      readonly port: number;
      readonly routes: readonly { readonly route: string; readonly status: number }[];
    };
    "boot.web-page": { readonly port: number };
    /** Sockets on the loopback address of the container alone. */
    "boot.loopback-ports": { readonly ports: readonly number[] };
    /** The changes as lines of a workflow, and as flags of the terminal. */
    "advice.add-lines": { readonly lines: readonly string[]; readonly flags: string };
  }
}

const MAX_ROUTES = 6;
const MAX_PORTS = 5;

/** Why a look explains a failure, and what to write instead. */
export interface Finding {
  readonly said: Sentences;
  readonly advice: Sentences;
}

/** The settings with which the service answers, if they differ from the plan's; null otherwise. */
export function settingsFound({ settings }: Looked, plan: Plan): Finding | null {
  const changes = settings === null ? [] : changesFor(settings, plan);
  if (settings === null || changes.length === 0) return null;
  const { containerPort: port, predictPath: path, isClear } = settings;
  const flags = flagsText(changes.flatMap(flagsOfChange));
  return {
    said: [message("boot.found", { port, path, isClear })],
    advice: [message("advice.add-lines", { lines: changes.map(lineOf), flags })],
  };
}

/** What else a look found on the ports. */
export function alsoFound({ listeners, routes }: Looked, { target }: Plan): Sentences {
  const ports = [...new Set(routes.map(({ port }) => port))];
  const closed = listeners?.filter(({ port }) => !openPorts(listeners).includes(port)) ?? [];
  return [
    ...ports.flatMap((port) => routesOf(port, routes)),
    ...(closed.length > 0 && onLoopbackOnly(closed) && closed.some(({ port }) => port !== target.containerPort)
      ? [message("boot.loopback-ports", { ports: [...new Set(closed.map(({ port }) => port))].slice(0, MAX_PORTS) })]
      : []),
  ];
}

function routesOf(port: number, all: readonly Route[]): Message[] {
  const answered = all.filter((route) => route.port === port);
  if (answered.some(({ path, isPage }) => path === "/" && isPage)) return [message("boot.web-page", { port })];
  const known = answered.filter(({ status }) => status !== 404 && status !== 405);
  const routes = (known.length > 0 ? known : answered.slice(-1))
    .slice(0, MAX_ROUTES)
    .map(({ method, path, status }) => {
      return { route: `${method} ${path}`, status };
    });
  return routes.length > 0 ? [message("boot.routes", { port, routes })] : [];
}
