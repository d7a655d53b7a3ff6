/** What runs in the page: one small module, served as it is. */
export const pageScript = `const at = (id) => document.getElementById(id);
const { coming, signedIn, words: told } = document.body.dataset;
const words = JSON.parse(told);
const address = new URL(location.href);
const lang = document.documentElement.lang;
const say = (text) => { at('said').textContent = text; };
const tell = (error) => say(error.message);

async function ask(path, method = 'GET', body) {
  const answer = await fetch(path, {
    method,
    headers: { 'Accept-Language': lang, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch(() => { throw new Error(words.noAnswer); });
  const said = await answer.json().catch(() => ({}));
  if (answer.ok) return said;
  const parts = (said.errors ?? []).map(({ detail }) => detail);
  throw new Error((parts.length > 0 ? parts.join(' ') : said.detail) || words.noAnswer);
}

const inReadersLanguage = (texts) => texts.find(({ language }) => language.split('-')[0] === lang.split('-')[0]) ?? texts[0];
const spoken = (word) => words[word] ?? word;

function cell(row, text, language) {
  const td = row.insertCell();
  td.textContent = text;
  if (language) td.lang = language;
}

function show({ occurredOn, claims, kind, titles, details, standing, corrected }) {
  const row = at('facts').insertRow();
  if (standing === 'withdrawn') row.className = 'withdrawn';
  cell(row, claims ? claims.map(({ value }) => value).join(' ' + words.or + ' ') : spoken(occurredOn));
  cell(row, spoken(kind));
  const title = inReadersLanguage(titles.length > 0 ? titles : [details.about ?? []].flat().filter(({ text }) => text));
  cell(row, title?.text ?? '–', title?.language);
  cell(row, spoken(standing) + (corrected ? ', ' + words.corrected : ''));
}

let next;
async function read(cursor) {
  const asked = new URLSearchParams([...new FormData(at('ask'))].filter(([, value]) => value !== ''));
  const { rows, position, asOf, next: after } = await ask('/api/v1/timeline?' + (cursor ? new URLSearchParams({ cursor }) : asked));
  if (!cursor) {
    at('facts').replaceChildren();
    address.search = asked;
    if (lang !== navigator.language) address.searchParams.set('lang', lang);
    history.replaceState(null, '', address);
  }
  rows.forEach(show);
  next = after;
  at('more').hidden = !next;
  const count = at('facts').rows.length;
  at('moment').textContent = words.moment.replace('{count}', count + (next ? '+' : '')).replace('{asOf}', asOf).replace('{position}', position);
  say(count === 0 ? words.empty : '');
}

async function open() {
  at('enter').hidden = true;
  at('leave').hidden = at('reading').hidden = false;
  const book = await ask('/api/v1/book');
  at('book').textContent = book.open ? book.name : words.noBook;
  at('example').hidden = book.example !== true;
  const { rows } = await ask('/api/v1/relationships?limit=200');
  const { relationship, ...fields } = Object.fromEntries(['relationship', 'from', 'to', 'asOf', 'asKnownOn'].map((name) => [name, at('ask').elements[name]]));
  relationship.replaceChildren(
    ...rows.map(({ code, names }) => new Option(inReadersLanguage(names)?.text ?? code, code)),
    new Option(words.all, 'all'),
  );
  const chosen = address.searchParams.get('relationship');
  if ([...relationship.options].some(({ value }) => value === chosen)) relationship.value = chosen;
  for (const [name, input] of Object.entries(fields)) input.value = address.searchParams.get(name) ?? '';
  await read();
}

function enter() {
  const { book, timeZone, ...fields } = Object.fromEntries([...new FormData(at('enter'))].filter(([, value]) => value !== ''));
  if (coming === 'read') return ask('/api/v1/session', 'POST', fields);
  const token = address.searchParams.get('token') ?? '';
  if (coming === 'activate') return ask('/api/v1/activations', 'POST', { token, ...fields });
  return ask('/welcome', 'POST', { token, ...fields, ...(book ? { book: { name: book, timeZone } } : {}) });
}

at('ask').addEventListener('submit', (event) => { event.preventDefault(); read().catch(tell); });
at('more').addEventListener('click', () => { read(next).catch(tell); });
at('language').addEventListener('click', () => { address.searchParams.set('lang', at('language').lang); location.assign(address); });
at('leave').addEventListener('click', () => { ask('/api/v1/session', 'DELETE').then(() => location.assign('/?lang=' + lang), tell); });
at('enter').addEventListener('submit', (event) => {
  event.preventDefault();
  enter().then(() => {
    say('');
    if (coming === 'read') return open();
    location.replace('/?lang=' + lang);
  }).catch(tell);
});

const zone = at('enter').elements.timeZone;
if (zone) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (signedIn === 'true') {
  open().catch(() => { at('reading').hidden = at('leave').hidden = true; at('enter').hidden = false; });
} else at('enter').hidden = false;
`;
