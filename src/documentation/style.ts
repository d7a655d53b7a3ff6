/** Light and dark, from 390 px on, without any address outside. */
export const docsStyle = `:root { color-scheme: light dark; --paper: #f6f5f1; --ink: #1b1e22; --quiet: #626973; --line: #d3cfc6; --primary: #1d4e89; --on: #fff; }
@media (prefers-color-scheme: dark) { :root { --paper: #131518; --ink: #eceae5; --quiet: #989da5; --line: #3b4047; --primary: #8fbaf2; --on: #10243d; } }
body { margin: 0 auto; max-width: 72rem; padding: 16px; background: var(--paper); color: var(--ink); font: 14px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 20px; }
:focus-visible { outline: 2px solid var(--primary); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; margin-bottom: 16px; } caption { text-align: left; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
td:first-child { font-variant-numeric: tabular-nums; white-space: nowrap; } .quiet { color: var(--quiet); }
a { color: var(--primary); } code { overflow-wrap: anywhere; }
@media (max-width: 600px) { thead { display: none; } td, td:first-child { display: block; border: 0; padding: 0; white-space: normal; } tr { display: block; padding: 8px 0; border-bottom: 1px solid var(--line); } }
`;
