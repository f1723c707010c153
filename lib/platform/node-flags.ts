/**
 * What Node.js runs the processes of Muster with. V8 keeps some three times the space for what is young (MB) beside the heap;
 * by its default, which grows with the machine, that was a quarter of a worker's memory: docs/performance.md.
 */
export const NODE_FLAGS = ['--max-semi-space-size=16'];
