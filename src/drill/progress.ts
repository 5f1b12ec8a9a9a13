/** Where a drill tells how it goes on. The texts may hold what a service said: whoever prints them makes them harmless. */
export interface Progress {
  /** A new stage begins. */
  stage(title: string): void;
  line(text: string): void;
}
