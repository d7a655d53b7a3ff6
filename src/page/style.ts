/** Light and dark, from 390 px on, without any address outside. */
export const pageStyle = `:root { color-scheme: light dark; --paper: #f6f5f1; --ink: #1b1e22; --quiet: #626973; --line: #d3cfc6; --primary: #1d4e89; --on: #fff; }
@media (prefers-color-scheme: dark) { :root { --paper: #131518; --ink: #eceae5; --quiet: #989da5; --line: #3b4047; --primary: #8fbaf2; --on: #10243d; } }
body { margin: 0 auto; max-width: 72rem; padding: 16px; background: var(--paper); color: var(--ink); font: 14px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; }
h1 { font-size: 20px; } #book { font-weight: normal; color: var(--quiet); }
label { display: inline-block; margin: 0 12px 8px 0; } #enter label { display: block; max-width: 28rem; } #enter input { display: block; width: 100%; box-sizing: border-box; }
input, select, button { font: inherit; min-height: 34px; padding: 0 8px; border: 1px solid #83888f; border-radius: 6px; background: transparent; color: inherit; max-width: 100%; }
form button { background: var(--primary); color: var(--on); border-color: var(--primary); padding: 0 16px; }
:focus-visible { outline: 2px solid var(--primary); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; margin-bottom: 16px; } caption { text-align: left; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
td:first-child { font-variant-numeric: tabular-nums; white-space: nowrap; } .quiet { color: var(--quiet); } .withdrawn td:nth-child(3) { text-decoration: line-through; }
a { color: var(--primary); } code { overflow-wrap: anywhere; }
@media (max-width: 600px) { thead { display: none; } td, td:first-child { display: block; border: 0; padding: 0; white-space: normal; } tr { display: block; padding: 8px 0; border-bottom: 1px solid var(--line); } }
`;

/** A bridge. */
export const pageIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="none" stroke="#1d4e89" stroke-width="2" d="M1 11h14M3 14V8a5 5 0 0 1 10 0v6"/></svg>
`;
