/** The styles of the report: for a telephone first, with the colours of the reader's system. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --text: #1b2024; --quiet: #4a545c; --page: #fff; --panel: #f3f4f2; --rule: #d5d9da; --doubt: #8a1418; --doubt-ground: #fbe9e9; --wait: #6b4200; --wait-ground: #fbf0dc; --mark: #ffe08a; --link: #174a7c; }
@media (prefers-color-scheme: dark) { :root { --text: #eceeec; --quiet: #b9c1c6; --page: #14181b; --panel: #1f252a; --rule: #3b444b; --doubt: #ffb4b4; --doubt-ground: #4a1c1f; --wait: #ffd591; --wait-ground: #443109; --mark: #6b5300; --link: #9ec9f5; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem clamp(.75rem, 3vw, 2rem) 4rem; font: 1rem/1.55 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; color: var(--text); background: var(--page); overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.35; text-wrap: balance; }
h1 { font-size: 1.75rem; margin: .5rem 0; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .375rem; }
p { margin: .375rem 0; max-width: 46rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.sum { font-size: 1.125rem; font-weight: 600; }
nav ul { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 1rem 0 0; padding: 0; }
nav a { display: block; padding: .375rem .75rem; border: 1px solid var(--rule); border-radius: .5rem; background: var(--panel); }
details { border: 1px solid var(--rule); border-radius: .5rem; margin: .5rem 0; padding: 0 .875rem; }
details[open] { padding-bottom: 1rem; }
summary { padding: .625rem 0; cursor: pointer; }
summary strong { font-weight: 600; }
.doubt, .wait { display: inline-block; margin: .125rem 0; padding: 0 .5rem; border-radius: .375rem; font-size: .875rem; }
.doubt { color: var(--doubt); background: var(--doubt-ground); }
.wait { color: var(--wait); background: var(--wait-ground); }
dl { margin: .25rem 0; }
dl div { margin: .25rem 0; }
dt { color: var(--quiet); font-size: .875rem; }
dd { margin: 0; }
mark { color: inherit; background: var(--mark); padding: 0 .125rem; border-radius: .125rem; }
.runs, .left-out { margin: 0; padding-left: 1.25rem; }
.left-out { color: var(--quiet); font-size: .9375rem; }
table { width: 100%; border-collapse: collapse; }
thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
tbody tr { display: block; border-top: 1px solid var(--rule); padding: .375rem 0; }
tbody th, tbody td { display: block; padding: 0; text-align: left; font-weight: 400; }
tbody th { color: var(--quiet); font-size: .875rem; }
.evidence { color: var(--quiet); font-size: .9375rem; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); gap: .75rem; }
figure { margin: 0; }
img { display: block; width: 100%; height: 8rem; object-fit: contain; background: var(--panel); border-radius: .375rem; }
figcaption { font-size: .875rem; margin-top: .25rem; }
code { font-size: .8125rem; }
@media (min-width: 48rem) {
  dl div { display: grid; grid-template-columns: 8.5rem 1fr; gap: .75rem; align-items: baseline; }
  thead { position: static; clip-path: none; width: auto; height: auto; }
  thead th { text-align: left; color: var(--quiet); font-size: .875rem; font-weight: 400; padding: .25rem .75rem .25rem 0; }
  table { table-layout: fixed; }
  thead th:nth-child(1) { width: 8.5rem; }
  thead th:nth-child(2) { width: 38%; }
  tbody tr { display: table-row; }
  tbody th, tbody td { display: table-cell; vertical-align: top; padding: .375rem .75rem .375rem 0; border-top: 1px solid var(--rule); }
}
@media print { details { break-inside: avoid; } nav { display: none; } }
`;
