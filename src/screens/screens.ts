/** Serves the screens: one page for every address that is not the API's, and what it loads. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NextFunction, Request, Response } from 'express';
import { escapeHtml } from '../platform/http/html.ts';
import { API, OUTSIDE_API } from '../platform/http/routes.ts';

/** Built by `npm run build`; the same folder whether this file runs from the sources or from `dist`. */
const built = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../web/dist/' : '../../../web/dist/', import.meta.url),
);

/** Scripts, styles and fonts; their names change with their content. */
export const assets = { folder: `${built}assets`, prefix: '/assets/' };

/** What stands in the page where the server has something to say: see web/index.html and web/vite.config.ts. */
const NONCE = '__CSP_NONCE__';
const BOOK = '__BOOK__';

/** The screens are not built. */
export class ScreensMissing extends Error {
  override readonly name = 'ScreensMissing';
}

/** Allows the style elements that this very answer carries, and no others. */
export function nonceOf(response: { readonly locals?: Record<string, unknown> }): string {
  const locals = response.locals ?? {};
  locals['nonce'] ??= randomBytes(16).toString('base64url');
  return locals['nonce'] as string;
}

/** First steps of paths that are not screens. */
const others: ReadonlySet<string> = new Set([API, ...OUTSIDE_API].map((path) => path.split('/')[0] ?? ''));

const isScreen = ({ method, path, headers }: Request): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  (headers.accept ?? '').includes('text/html') &&
  !others.has(path.split('/')[1] ?? '') &&
  !path.startsWith(assets.prefix);

/**
 * Answers browsers with the page of the screens, whatever the address: the screens know their own.
 * @param book the name of the open book, which anybody may know; '' where none is.
 * @throws ScreensMissing
 */
export function screens(book: () => Promise<string>) {
  let page: string | undefined;
  const template = (): string => {
    try {
      return (page ??= readFileSync(`${built}index.html`, 'utf8'));
    } catch (error) {
      throw new ScreensMissing(`${built} is missing: npm run build`, { cause: error });
    }
  };
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (!isScreen(request)) return next();
    const name = await book();
    response
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(
        template()
          .replaceAll(NONCE, nonceOf(response))
          .replace(BOOK, () => escapeHtml(name)),
      );
  };
}
