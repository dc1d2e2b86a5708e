import { z } from 'zod';

/**
 * A schema that is made when it is first used, where `z.lazy` would already be a schema itself. The workflows of a worker
 * share the modules, which are frozen; a schema notes in itself what it finds out, and one that is made later isn't
 * frozen with them.
 *
 * @param make called once at most
 */
export function deferred<S extends z.ZodType>(make: () => S): S {
  let made: { schema: S; internals: S['_zod'] } | undefined;
  function resolved() {
    if (made === undefined) {
      const schema = make();
      made = { schema, internals: standingFor(proxy, schema) };
    }
    return made;
  }
  const proxy: S = new Proxy<S>({} as S, {
    get(_, name) {
      const { schema, internals } = resolved();
      return name === '_zod' ? internals : Reflect.get(schema, name);
    },
  });
  return proxy;
}

/** What zod asks of a schema, by another one that stands for it: a JSON schema knows both, as it does of `z.lazy`. */
const standingFor = <S extends z.ZodType>(proxy: S, schema: S): S['_zod'] =>
  Object.create(schema._zod, {
    parent: { value: undefined },
    processJSONSchema: {
      value: (
        ...[context, , params]: Parameters<NonNullable<z.core.$ZodTypeInternals['processJSONSchema']>>
      ) => {
        z.core.processSchema(schema, context, params);
        const seen = context.seen.get(proxy);
        if (seen !== undefined) seen.ref = schema;
      },
    },
  });
