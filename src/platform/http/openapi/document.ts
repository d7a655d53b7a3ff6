import type { Route } from '../routes.ts';

export const openApiOf = (routes: readonly Route[]) => ({ openapi: '3.1.0', paths: routes.length });
