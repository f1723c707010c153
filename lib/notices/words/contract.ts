import type { JsonObject } from '@/lib/kernel/json';

/** A notice as its words see it. */
export interface Told {
  kind: string;
  subject: { kind: string; id: string };
  data: JsonObject;
  /** Path of the page that acts. */
  href: string;
  isUrgent: boolean;
  createdAt: Date;
}

/** How one kind of notice is said. Words are plain text: whoever renders them makes them harmless for their medium. */
export interface Words {
  /** On the page of preferences. */
  title: string;
  /** Over several of them: `3 credentials expire`. */
  heading(count: number): string;
  /** How many things one notice stands for; left out: one. */
  size?(notice: Told): number;
  /** What comes first among several: the smaller; left out: the older. */
  rank?(notice: Told): number;
  /** Never waits for a digest, so that there is nothing to choose. */
  isAlwaysUrgent?: boolean;
  /** One of them, in a sentence without what is not known. */
  line(notice: Told): string;
  /** What the link says. */
  act: string;
}
