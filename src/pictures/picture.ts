/** What a share picture says; where and how large is `drawing.ts`'s matter. */
export interface Picture {
  /** Address on the site, with the name of the file. */
  readonly address: string;
  readonly site: string;
  readonly tagline: string;
  /** What kind of thing it is about, above its title. */
  readonly kind: string;
  readonly title: string;
  /** Lines below the title, each cut where its room ends. */
  readonly facts: readonly string[];
}

/** Width and height in pixels, as the large services ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;
