/** Where a drill tells how it goes on. The texts may hold what a service said: whoever prints them makes them harmless. */
export interface Progress {
  /** A new stage begins. */
  stage(title: string): void;
  line(text: string): void;
  /** How the window that is open stands, told about once a second: whoever prints it thins it out. */
  live(text: string): void;
}
