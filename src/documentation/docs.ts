/** The API's documentation for people: what can be asked, and by whom. The whole of it is `/openapi.json`. */
import type { Language } from '../../commands/messages/messages.ts';
import type { Access } from '../platform/http/access.ts';
import { escapeHtml } from '../platform/http/html.ts';
import { problemTypes, type ProblemType } from '../platform/http/problems.ts';
import type { Route } from '../platform/http/routes.ts';

const page = (title: string, language: Language, content: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><link rel="stylesheet" href="/docs/style.css">
</head>
<body><main>
${content}
</main></body>
</html>
`;

const accessInWords = (access: Access | undefined): string =>
  access === 'public' ? 'anybody' : access === 'everyone' ? 'everyone signed in' : (access ?? []).join(', ');

const line = ({ method, path, access, gives, givesSitting, lists, about }: Route): string => {
  const what = about?.summary ?? gives?.name ?? (givesSitting ? 'Several commands at once' : lists ? 'A list' : '');
  const cells = [`<code>${method} ${escapeHtml(path)}</code>`, escapeHtml(what), escapeHtml(accessInWords(access))];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
};

export function docsHtml(routes: readonly Route[]): string {
  const areas = [...new Set(routes.map(({ area }) => area))].toSorted();
  const sections = areas.flatMap((area) => {
    const told = routes.filter(
      (route) => route.area === area && (route.gives || route.givesSitting || route.lists || route.about),
    );
    if (told.length === 0) return [];
    return `<h2>${escapeHtml(area)}</h2>
<table><thead><tr><th scope="col">Route</th><th scope="col">What</th><th scope="col">Who</th></tr></thead>
<tbody>${told.map(line).join('\n')}</tbody></table>`;
  });
  return page(
    'Bridgebook: the API',
    'en',
    `<h1>The API</h1>
<p>Everything is JSON. A command takes <code>?preview=true</code>, an <code>Idempotency-Key</code> and, where it replaces
something, <code>If-Match: "revision"</code>. A list takes <code>asOf</code>, <code>asKnownOn</code>, <code>atLeast</code>,
<code>limit</code> and <code>cursor</code>. Fields and parameters: <a href="/openapi.json">openapi.json</a>.</p>
${sections.join('\n')}`,
  );
}

export const isProblemType = (type: string): type is ProblemType => Object.hasOwn(problemTypes, type);

export function problemHtml(type: ProblemType, language: Language): string {
  const [status, en, zh] = problemTypes[type];
  const title = language === 'en' ? en : zh;
  return page(
    title,
    language,
    `<h1>${escapeHtml(title)}</h1><p><code>${status} /problems/${type}</code></p><p><a href="/docs">API</a></p>`,
  );
}
