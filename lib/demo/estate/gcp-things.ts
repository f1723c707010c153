import { type Grade, isAlive, type Life } from './gcp-life';
import type { ENVIRONMENTS, Team } from './organisation';
import type { Random } from './random';

/** Something that is there from one day to another, and how Google shows it at a date in between. */
export interface Thing<Row> extends Life {
  row(at: Date): Row;
}

/** What the things of a project are made from. */
export interface ThingsPlan {
  random: Random;
  today: Date;
  /** Id of the project. */
  project: string;
  number: string;
  teams: readonly [Team, ...Team[]];
  environment: (typeof ENVIRONMENTS)[number];
  /** Days a value may get old in this project. */
  limitDays: number;
  /** The class that the limit comes from. */
  grade: Grade;
  count: number;
}

/** What is there at `at`, as Google shows it then. */
export function rowsAt<Row>(things: readonly Thing<Row>[], at: Date): Row[] {
  return things.filter((thing) => isAlive(thing, at)).map((thing) => thing.row(at));
}

/** Labels as teams put them on what is theirs; one in eight is forgotten. */
export function ownLabels(random: Random, team: Team, environment: string): Record<string, string> {
  return random.chance(1 / 8) ? { environment } : { owner: team.id, environment };
}
