/** What WeChat's logic thread tells its view thread. The two share nothing: all of this is JSON. */
export interface View {
  /** Makes a component known before a page uses it. */
  define(component: { path: string; properties: Json; virtualHost: boolean }): void;
  /** Draws a page above those that are there. */
  open(page: { id: number; path: string; data: Json; ready: () => void }): void;
  /** Changes what is drawn: paths such as `root.cn[0].cl`. `done` is called once it is. */
  update(change: { owner: number; data: Json; done: () => void }): void;
  close(page: number): void;
  /** Which page is on top. */
  show(page: number): void;
  /** What is measured of the first thing that a selector finds on a page; undefined: there is none. */
  measure(page: number, selector: string): Promise<Rectangle | undefined>;
  end(): void;
}

export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type Json = Record<string, unknown>;

/** What the view thread tells the logic thread. */
export interface Logic {
  /** Something bound in WXML has happened. */
  call(owner: number, method: string, event: Json): void;
  /** A component stands on a page: `owner` is its number from then on. */
  attached(component: { owner: number; path: string; data: Json }): void;
  detached(owner: number): void;
}
