/*
 * A compose file as `docker compose config --format json` resolves it: defaults filled in, paths absolute, variables
 * replaced, and each `$` of a value written `$$`. Only the keys that a drill reads or changes are listed.
 */

/** A compose file. */
export interface ComposeModel {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks?: Readonly<Record<string, ComposeNetwork | null>>;
  readonly volumes?: Readonly<Record<string, ComposeVolume | null>>;
  readonly secrets?: Readonly<Record<string, ComposeFile>>;
  readonly configs?: Readonly<Record<string, ComposeFile>>;
}

export interface ComposeService {
  readonly image?: string;
  readonly build?: unknown;
  readonly provider?: unknown;
  readonly command?: readonly string[] | null;
  readonly environment?: Readonly<Record<string, string | null>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly container_name?: string;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly network_mode?: string;
  readonly networks?: Readonly<Record<string, ComposeAttachment | null>>;
  readonly ports?: readonly ComposePort[];
  readonly volumes?: readonly ComposeMount[];
  readonly tmpfs?: readonly string[];
  readonly secrets?: readonly { readonly source: string }[];
  readonly configs?: readonly { readonly source: string }[];
  readonly deploy?: {
    readonly replicas?: number;
    readonly resources?: { readonly limits?: { readonly cpus?: number | string; readonly memory?: string } };
  };
  readonly cpus?: number | string;
  readonly mem_limit?: string;
  readonly restart?: string;
}

/** How a service joins a network. */
export interface ComposeAttachment {
  readonly aliases?: readonly string[];
  readonly ipv4_address?: string;
  readonly ipv6_address?: string;
}

export interface ComposePort {
  readonly target: number;
  readonly protocol?: string;
}

export interface ComposeMount {
  readonly type: string;
  /** Absent for an anonymous volume. */
  readonly source?: string;
  readonly target: string;
  readonly read_only?: boolean;
}

export interface ComposeNetwork {
  readonly name?: string;
  readonly external?: boolean;
  readonly internal?: boolean;
  readonly labels?: Readonly<Record<string, string>>;
  readonly ipam?: { readonly config?: readonly unknown[] };
}

export interface ComposeVolume {
  readonly name?: string;
  readonly external?: boolean;
  readonly labels?: Readonly<Record<string, string>>;
}

/** A secret or a config: a file, or a text. */
export interface ComposeFile {
  readonly file?: string;
}

/** Writes a text as a value of the model. */
export function escaped(text: string): string {
  return text.replaceAll("$", "$$$$");
}

/** Reads a value of the model. */
export function unescaped(value: string): string {
  return value.replaceAll("$$", "$");
}
