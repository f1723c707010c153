/** Id of the durable work on a bulk change: each hand-over to a worker is one of its own. */
export function workflowOf(id: string, phase: 'apply' | 'undo', attempt: number): string {
  return `bulk.${id}.${phase}.${attempt}`;
}
