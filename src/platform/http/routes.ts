import { Injectable, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { commands } from '../../../commands/catalogue.ts';
import type { Definition } from '../../../commands/decision.ts';
import type { ListDefinition } from '../reading/lists.ts';
import { ACCESS, type Access } from './access.ts';
import { GIVES, GIVES_SITTING } from './gives.ts';
import { LISTS } from './lists.ts';
import { ABOUT, type About } from './openapi/about.ts';

/** Where the API is; health and the API's documentation stand outside. Every other path is a screen's. */
export const API = 'api/v1';
export const OUTSIDE_API = ['openapi.json', 'docs', 'docs/style.css', 'problems/:type', 'health/live', 'health/ready'];

/** A route of the running application, with what it declares. */
export interface Route {
  readonly method: string;
  /** As in Express: `/api/v1/visits/:visit/stops`. */
  readonly path: string;
  readonly area: string;
  readonly handler: string;
  readonly access: Access | undefined;
  readonly gives: Definition | undefined;
  readonly givesSitting: boolean;
  readonly lists: ListDefinition | undefined;
  readonly about: About | undefined;
}

/** The application does not start: routes and commands do not fit. */
export class RoutesUnsound extends Error {
  override readonly name = 'RoutesUnsound';
}

const read = <T>(key: string, target: object): T | undefined => Reflect.getMetadata(key, target) as T | undefined;

/** All routes that controllers declare. */
@Injectable()
export class RouteList {
  readonly #discovery: DiscoveryService;
  #routes: readonly Route[] | undefined;

  constructor(discovery: DiscoveryService) {
    this.#discovery = discovery;
  }

  get all(): readonly Route[] {
    this.#routes ??= routesOf(this.#discovery);
    return this.#routes;
  }
}

function routesOf(discovery: DiscoveryService): readonly Route[] {
  const controllers = discovery.getControllers();
  return controllers.flatMap(({ metatype, instance }) => {
    if (!metatype || instance === undefined) return [];
    const prototype = Object.getPrototypeOf(instance) as { [method: string]: object };
    return new MetadataScanner().getAllMethodNames(prototype).flatMap((name): Route[] => {
      const handler = prototype[name] as object;
      const paths = read<string | string[]>(PATH_METADATA, handler);
      if (paths === undefined) return [];
      return [paths].flat().map((path) => ({
        method: RequestMethod[read<RequestMethod>(METHOD_METADATA, handler) ?? RequestMethod.GET],
        path: full(read<string>(PATH_METADATA, metatype) ?? '', path),
        area: (metatype as Type).name.replace(/Controller$/, ''),
        handler: name,
        access: read<Access>(ACCESS, handler) ?? read<Access>(ACCESS, metatype),
        gives: read<Definition>(GIVES, handler),
        givesSitting: read<boolean>(GIVES_SITTING, handler) ?? false,
        lists: read<ListDefinition>(LISTS, handler),
        about: read<About>(ABOUT, handler),
      }));
    });
  });
}

function full(controller: string, path: string): string {
  const own = [controller, path]
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/');
  const outside = OUTSIDE_API.some((one) => one === own);
  return outside ? `/${own}` : `/${API}/${own}`;
}

/**
 * Refuses to start unless every route says who may use it, every command has exactly one, every path names the record
 * the command is about, and Express serves exactly these routes and no other.
 * @throws RoutesUnsound with everything that is wrong
 */
export function checkRoutes(routes: readonly Route[], served: readonly string[]): void {
  const wrong = [
    ...routes
      .filter(({ access }) => access === undefined)
      .map(
        ({ method, path }) => `${method} ${path} does not say who may use it: add @Public, @Everyone, @Roles or @Gives`,
      ),
    ...commands.flatMap(({ name }) => {
      const giving = routes.filter(({ gives }) => gives?.name === name);
      if (giving.length === 1) return [];
      return [
        `${name} has ${giving.length} endpoints (${giving.map(({ path }) => path).join(', ')}), it must have one`,
      ];
    }),
    ...routes.flatMap(({ gives, method, path }) => {
      const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
      if (!gives || names.length === 0 || names.includes(gives.target ?? '')) return [];
      return [`${method} ${path} names no ${gives.target ?? 'record'}, which ${gives.name} is about`];
    }),
    ...served
      .filter((one) => !routes.some(({ method, path }) => one === `${method} ${path}`))
      .map((one) => `${one} is served and belongs to no controller`),
    ...routes
      .filter(({ method, path }) => !served.includes(`${method} ${path}`))
      .map(({ method, path }) => `${method} ${path} is declared and not served`),
  ];
  if (wrong.length > 0) throw new RoutesUnsound(`The routes are not sound:\n  ${wrong.join('\n  ')}`);
}

/** The methods that a path takes, `GET, HEAD, POST`; none where there is nothing at it. */
export function methodsAt(routes: readonly Route[], path: string): readonly string[] {
  const methods = routes
    .filter((route) =>
      new RegExp(`^${route.path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}/?$`, 'i').test(path),
    )
    .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  return [...new Set(methods)].toSorted();
}

interface Layer {
  readonly route?: { readonly path: string; readonly methods: { readonly [method: string]: boolean } };
}

/** What Express serves, whoever registered it: `GET /api/v1/visits`. */
export function servedBy(app: INestApplication): readonly string[] {
  const { router } = app.getHttpAdapter().getInstance() as { readonly router: { readonly stack: readonly Layer[] } };
  // Nest mounts its own middleware on every method of the paths outside the prefix; it answers none of them.
  const everyMethod = (methods: object) => Object.keys(methods).length > 10;
  return router.stack.flatMap(({ route }) =>
    route === undefined || everyMethod(route.methods)
      ? []
      : Object.entries(route.methods).flatMap(([method, on]) => (on ? `${method.toUpperCase()} ${route.path}` : [])),
  );
}
