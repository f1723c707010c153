import type { Profile } from './schema';

/** The profile as last saved. */
export interface SavedProfile {
  /** Counts up with each save. */
  version: number;
  answers: Profile;
  author: string;
  savedAt: Date;
}

/** The six questions, in their order. */
export const QUESTIONS = {
  clouds: 'Which cloud providers do you use?',
  compliance: 'What are you audited against?',
  services: 'Which third-party services hold credentials of yours?',
  databases: 'Which database engines do you run?',
  identityProvider: 'Which identity provider do people sign in with?',
  jwt: 'Do your applications use JSON Web Tokens, and how are they signed?',
} as const satisfies Record<keyof Profile, string>;
