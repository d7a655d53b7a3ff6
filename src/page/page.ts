/** The plain page, until the screens take its place: no frame, no address outside, nothing inline. */

export const pageHtml = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bridgebook</title><link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script>
</head>
<body>
<header><h1>Bridgebook <span lang="zh-Hans">桥志</span></h1><p id="book"></p></header>
<main>
<p id="said" role="status"></p>
<form id="enter" hidden>
<h2>Come in</h2>
<label>Name <input name="name" autocomplete="username" required maxlength="200"></label>
<label>Password <input name="password" type="password" required maxlength="200"></label>
<button>Come in</button>
</form>
<section id="reading" hidden aria-labelledby="timeline">
<h2 id="timeline">Timeline</h2>
<form id="ask">
<label>Relationship <select name="relationship"></select></label>
<label>In effect on <input name="asOf" type="date"></label>
<label>As known on <input name="asKnownOn" placeholder="2019-06-30 or @38"></label>
<button>Read</button>
</form>
<table><caption class="quiet" id="moment"></caption>
<thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Fact</th><th scope="col">Standing</th></tr></thead>
<tbody id="facts"></tbody></table>
</section>
</main>
<footer><a href="/openapi.json">The API’s documentation</a></footer>
</body>
</html>
`;

export const pageScript = `const at = (id) => document.getElementById(id);
const token = new URLSearchParams(location.search).get('token');
const say = (words) => { at('said').textContent = words; };
async function ask(path, body) {
  const answer = await fetch(path, body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error([said.detail, ...(said.errors ?? []).map(({ detail }) => detail)].filter(Boolean).join(' ') || 'The server does not answer.');
  return said;
}
function cell(row, text, lang) { const td = row.insertCell(); td.textContent = text; if (lang) td.lang = lang; }
async function read() {
  const query = new URLSearchParams([...new FormData(at('ask'))].filter(([, value]) => value !== ''));
  query.set('limit', '200');
  const { rows, position, asOf } = await ask('/api/v1/timeline?' + query);
  at('facts').replaceChildren();
  for (const { occurredOn, happening, titles, standing, corrected } of rows) {
    const row = at('facts').insertRow();
    cell(row, occurredOn); cell(row, happening);
    cell(row, titles.map(({ text }) => text).join(' '));
    cell(row, corrected ? standing + ', corrected' : standing);
  }
  at('moment').textContent = rows.length + ' facts, in effect on ' + asOf + ', as known at event ' + position;
  say(rows.length === 0 ? 'Nothing had been written by then.' : '');
}
async function open() {
  at('enter').hidden = true; at('reading').hidden = false;
  const { rows } = await ask('/api/v1/relationships?limit=200');
  const choose = at('ask').elements.relationship;
  choose.replaceChildren(...[...rows.map(({ code, names }) => [code, names.map(({ text }) => text).join(' ')]), ['all', 'All relationships']].map(([value, text]) => new Option(text, value)));
  await read();
}
const tell = (error) => say(error.message);
at('ask').addEventListener('submit', (event) => { event.preventDefault(); read().catch(tell); });
at('enter').addEventListener('submit', (event) => {
  event.preventDefault();
  const { name, password } = Object.fromEntries(new FormData(at('enter')));
  const coming = token ? ask('/welcome', { token, name, password }) : ask('/api/v1/session', { name, password });
  coming.then(() => { history.replaceState({}, '', '/'); say(''); return open(); }).catch(tell);
});
const here = token ? Promise.reject(new Error('')) : ask('/api/v1/session').then((session) => { if (!session.account && !session.id) throw new Error(''); });
here.then(open).catch(() => { at('enter').hidden = false; say(token ? 'Choose the name and the password you will sign in with.' : 'Sign in to read the book.'); });
`;

export const pageStyle = `:root { color-scheme: light dark; --paper: #f6f5f1; --ink: #1b1e22; --quiet: #626973; --line: #d3cfc6; --primary: #1d4e89; --on: #fff; }
@media (prefers-color-scheme: dark) { :root { --paper: #131518; --ink: #eceae5; --quiet: #989da5; --line: #3b4047; --primary: #8fbaf2; --on: #10243d; } }
body { margin: 0 auto; max-width: 72rem; padding: 16px; background: var(--paper); color: var(--ink); font: 14px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
label { display: inline-block; margin: 0 12px 8px 0; }
input, select, button { font: inherit; min-height: 34px; padding: 0 8px; border: 1px solid #83888f; border-radius: 6px; background: transparent; color: inherit; max-width: 100%; }
button { background: var(--primary); color: var(--on); border-color: var(--primary); }
:focus-visible { outline: 2px solid var(--primary); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); }
td:first-child { font-variant-numeric: tabular-nums; white-space: nowrap; } .quiet { color: var(--quiet); text-align: left; }
a { color: var(--primary); }
@media (max-width: 600px) { thead { display: none; } td { display: block; border: 0; padding: 0; } tr { display: block; padding: 8px 0; border-bottom: 1px solid var(--line); } }
`;
