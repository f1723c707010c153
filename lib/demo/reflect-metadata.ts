/**
 * The four functions of the Reflect metadata proposal that `@peculiar/x509`'s injector calls while it loads.
 * It refuses to load without them; the polyfill it names is not among our dependencies.
 */
type Names = Map<unknown, unknown>;
const metadata = new WeakMap<object, Names>();

function own(name: unknown, target: object): unknown {
  return metadata.get(target)?.get(name);
}

function inherited(name: unknown, target: object | null): unknown {
  for (let at = target; at; at = Object.getPrototypeOf(at) as object | null)
    if (metadata.get(at)?.has(name)) return own(name, at);
  return undefined;
}

function define(name: unknown, value: unknown, target: object): void {
  const names: Names = metadata.get(target) ?? new Map();
  metadata.set(target, names.set(name, value));
}

if (!('getMetadata' in Reflect))
  Object.assign(Reflect, {
    getOwnMetadata: (name: unknown, target: object) => own(name, target),
    getMetadata: (name: unknown, target: object) => inherited(name, target),
    hasOwnMetadata: (name: unknown, target: object) => metadata.get(target)?.has(name) ?? false,
    defineMetadata: define,
  });

export {};
