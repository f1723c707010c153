import manifest from '@/package.json';

/** Version of this build. */
export const VERSION: string = manifest.version;

/** Tells one build of the rules from another; put in by the build, where a change of any of their files changes it. */
export const RULES_BUILD: string = process.env.MUSTER_RULES_BUILD ?? 'not built';
