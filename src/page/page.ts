/** The plain page, until the screens take its place: no frame, no address outside, nothing inline. */
import type { Language } from '../../commands/messages/messages.ts';
import { wordsIn, type Words } from './words.ts';

/** What somebody comes for: to read, to be the first, or to set a password. */
export type Coming = 'read' | 'welcome' | 'activate';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const field = (label: string, name: string, attributes: string): string =>
  `<label>${label} <input name="${name}" ${attributes}></label>`;

function enterForm(coming: Coming, bookIsOpen: boolean, words: Words): string {
  const newPassword = field(
    words.newPassword,
    'password',
    'type="password" autocomplete="new-password" required minlength="12" maxlength="128"',
  );
  if (coming === 'activate')
    return `<h2>${words.activate}</h2><p>${words.activateNote}</p>${newPassword}<button>${words.comeIn}</button>`;
  if (coming === 'read')
    return `<h2>${words.signIn}</h2><p>${words.signInFirst}</p>
${field(words.name, 'name', 'autocomplete="username" required maxlength="200"')}
${field(words.password, 'password', 'type="password" autocomplete="current-password" required maxlength="128"')}
<button>${words.signIn}</button>`;
  return `<h2>${words.welcome}</h2><p>${words.welcomeNote}</p>
${bookIsOpen ? '' : field(words.bookName, 'book', 'required maxlength="200"')}
${bookIsOpen ? '' : field(words.timeZone, 'timeZone', 'required maxlength="64" placeholder="Asia/Shanghai"')}
${field(words.ownName, 'name', 'autocomplete="username" required maxlength="200"')}
${field(words.email, 'email', 'type="email" autocomplete="email" maxlength="254"')}
${newPassword}<button>${words.comeIn}</button>`;
}

export interface Circumstances {
  readonly coming: Coming;
  readonly bookIsOpen: boolean;
  readonly signedIn: boolean;
  readonly language: Language;
}

/** The page in the reader's language. */
export function pageHtml({ coming, bookIsOpen, signedIn, language }: Circumstances): string {
  const words = wordsIn(language);
  const columns = [words.when, words.what, words.fact, words.standing];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bridgebook</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script>
</head>
<body data-coming="${coming}" data-signed-in="${signedIn && coming === 'read'}" data-words="${escaped(JSON.stringify(words))}">
<header><h1>Bridgebook <span id="book"></span></h1>
<nav><button id="language" type="button" lang="${language === 'en' ? 'zh-Hans' : 'en'}">${words.other}</button>
<button id="leave" type="button" hidden>${words.signOut}</button></nav></header>
<main>
<p id="said" role="status"></p>
<form id="enter" hidden>${enterForm(coming, bookIsOpen, words)}</form>
<section id="reading" hidden aria-labelledby="timeline">
<h2 id="timeline">${words.timeline}</h2>
<p id="example" hidden>${words.example}</p>
<form id="ask">
<label>${words.choose} <select name="relationship"></select></label>
${field(words.from, 'from', 'type="date"')}
${field(words.to, 'to', 'type="date"')}
${field(words.asOf, 'asOf', 'type="date"')}
${field(words.asKnownOn, 'asKnownOn', `placeholder="${words.asKnownOnForm}"`)}
<button>${words.read}</button>
</form>
<table><caption class="quiet" id="moment"></caption>
<thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>
<tbody id="facts"></tbody></table>
<button id="more" type="button" hidden>${words.more}</button>
</section>
</main>
<footer><a href="/docs">${words.docs}</a></footer>
</body>
</html>
`;
}
