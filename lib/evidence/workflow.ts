/** Id of the durable work on a pack: each hand-over to a worker is one of its own. */
export const workflowOf = (id: string, attempt: number): string => `pack.${id}.${attempt}`;
