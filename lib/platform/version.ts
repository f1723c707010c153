import manifest from '@/package.json';

/** Version of this build. */
export const VERSION: string = manifest.version;
