/** An input of a drill as it applies. */
export interface Setting {
  readonly name: string;
  /** Empty for none. Lines where it is a list. */
  readonly value: string;
  /** The flag, variable or place in a plan file that sets it; null for the default. */
  readonly origin: string | null;
}
