import 'reflect-metadata';
import type { ZodType } from 'zod';
import { controllers } from '../../src/app.module.ts';
import { type Permit, PERMIT } from '../../src/shell/permit.ts';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];
const ARGUMENT_KINDS: Record<string, 'body' | 'query' | 'param'> = {
  '3': 'body',
  '4': 'query',
  '5': 'param',
};

/** A parameter of a route as Nest knows it. */
export type Argument = { kind: 'body' | 'query' | 'param'; name?: string; schema?: ZodType };

/** A route as it is really registered, read from the controllers themselves. */
export type Route = {
  method: string;
  path: string;
  permit?: Permit;
  arguments: Argument[];
  answer?: ZodType;
  name: string;
};

/** Every route of the product: the guards are generated from this list, so a new route cannot be forgotten. */
export function allRoutes(): Route[] {
  return controllers.flatMap((controller) => {
    const base = Reflect.getMetadata('path', controller) as string;
    return Object.getOwnPropertyNames(controller.prototype)
      .filter((name) => name !== 'constructor')
      .flatMap((name) => {
        const handler = (controller.prototype as unknown as Record<string, object>)[name]!;
        const method = Reflect.getMetadata('method', handler) as number | undefined;
        if (method === undefined) return [];
        const tail = Reflect.getMetadata('path', handler) as string;
        const path = `/${base}${tail === '/' ? '' : `/${tail}`}`;
        const options = Reflect.getMetadata('class_serializer:options', handler) as
          { schema?: ZodType } | undefined;
        return [
          {
            method: METHODS[method]!,
            path,
            permit: Reflect.getMetadata(PERMIT, handler) as Permit | undefined,
            arguments: argumentsOf(controller, name),
            answer: options?.schema,
            name: `${METHODS[method]} ${path}`,
          },
        ];
      });
  });
}

function argumentsOf(controller: object, name: string): Argument[] {
  const known = (Reflect.getMetadata('__routeArguments__', controller, name) ?? {}) as Record<
    string,
    { data?: string; schema?: ZodType }
  >;
  return Object.entries(known).flatMap(([key, { data, schema }]) => {
    const kind = ARGUMENT_KINDS[key.split(':')[0]!];
    return kind ? [{ kind, name: typeof data === 'string' ? data : undefined, schema }] : [];
  });
}

/** The address with every `:id` filled in. */
export function addressOf(route: Route, fill: (name: string) => string): string {
  return route.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => fill(name));
}
